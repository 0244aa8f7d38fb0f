import { atom } from 'nanostores';
import type { KnownAnswer } from '../../crypto/vectors/known-answers.ts';

const loadKnownAnswers = () => import('../../crypto/vectors/known-answers.ts');

/** How the run over the published tokens stands. */
export type KnownAnswersRun =
  | { readonly status: 'idle' }
  | { readonly status: 'failed' }
  | { readonly status: 'running' | 'done'; readonly answers: readonly KnownAnswer[]; readonly of: number };

export const $knownAnswers = atom<KnownAnswersRun>({ status: 'idle' });

/** Runs over all of them, at the wish of the user. */
export async function checkKnownAnswers(): Promise<void> {
  if ($knownAnswers.get().status === 'running') return;
  $knownAnswers.set({ status: 'running', answers: [], of: 0 });
  try {
    const { knownAnswers, knownAnswerCount: of } = await loadKnownAnswers();
    const answers: KnownAnswer[] = [];
    for await (const answer of knownAnswers(new AbortController().signal)) {
      answers.push(answer);
      $knownAnswers.set({ status: 'running', answers: [...answers], of });
    }
    $knownAnswers.set({ status: 'done', answers, of });
  } catch {
    $knownAnswers.set({ status: 'failed' });
  }
}
