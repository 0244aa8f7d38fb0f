import { atom } from 'nanostores';
import type { Explanations } from '../../core/judgement/explanations.ts';
import { loadPart } from '../../core/text/load-part.ts';
import { $attempt } from '../page/missing.ts';

/** What explains tokens, once it is here: it comes right after the page, and the first decode does not wait for it. */
export const $explanations = atom<Explanations | undefined>(undefined);

/** Whether it could not be had, until it is tried again. */
export const $areRulesMissing = atom(false);

export async function startExplanations(): Promise<void> {
  $attempt.listen(() => void load());
  await load();
}

async function load(): Promise<void> {
  if ($explanations.get()) return;
  $areRulesMissing.set(false);
  const module = await loadPart(() => import('../../core/judgement/explanations.ts'));
  $explanations.set(module?.explanations);
  $areRulesMissing.set(!module);
}
