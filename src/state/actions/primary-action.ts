import { computed, type ReadableAtom } from 'nanostores';
import type { Step } from '../../core/judgement/steps.ts';
import { applyRemedy } from '../autopsy/apply-remedy.ts';
import { setSkew } from '../circumstances/circumstances.ts';
import { $judgement } from '../judging/judgement.ts';
import { openNested } from '../making/inner.ts';
import { applyEdits } from '../session/session.ts';

/** The next step, where a click can take it. */
interface PrimaryAction {
  /** What leads to it, a sentence; empty where the label says all. */
  readonly text: string;
  readonly label: string;
  readonly run: () => void;
}

/** The first of the steps that a click can take. */
export const $primaryAction: ReadableAtom<PrimaryAction | undefined> = computed($judgement, ({ steps }) => {
  for (const step of steps) {
    const action = actionOf(step);
    if (action) return action;
  }
  return undefined;
});

function actionOf(step: Step): PrimaryAction | undefined {
  const { text } = step;
  if (step.kind === 'repair') return { text: '', label: text, run: () => applyEdits(step.fix.edits) };
  if (step.kind === 'allow-skew') return { text, label: `Allow ${step.seconds} s`, run: () => setSkew(step.seconds) };
  if (step.kind === 'open-inner') return { text, label: 'Open it', run: openNested };
  if (step.kind === 'apply-remedy') return { text, label: step.remedy.label, run: () => applyRemedy(step.remedy) };
  return undefined;
}
