import type { Step } from '../../core/judgement/steps.ts';
import { setSkew } from '../../state/circumstances/circumstances.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { applyRemedy } from '../../state/autopsy/apply-remedy.ts';
import { openNested } from '../../state/making/inner.ts';
import { useStore } from '../../state/page/use-store.ts';
import { applyEdits } from '../../state/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../core/text/words.ts';
import { SettingChips } from './SettingChips.tsx';

/** What becomes of the token, in one sentence, and the next step where a click can take it. */
export function Verdict() {
  const { headline, furtherProblems, steps } = useStore($judgement);
  const [step] = steps.filter(({ kind }) => labels.has(kind));
  // Where leeway would help, that is the step; beyond it only another token does.
  const isTooLate = !steps.some(({ kind }) => kind === 'allow-skew');
  const anew = isTooLate ? steps.find(({ kind }) => kind === 'new-token') : undefined;
  return (
    <div className="min-w-0">
      <p className="flex min-w-0 flex-wrap items-center gap-x-2.5 pt-[5px] text-small text-ink-2 [overflow-wrap:anywhere]">
        <span role="group" aria-live="polite" aria-label="Verdict">
          {headline}
          {furtherProblems > 0 && ` And ${count(furtherProblems, 'more problem')}.`}
          {anew && ` ${anew.text}`}
        </span>
        {step && (
          <span>
            {step.text !== '' && step.kind !== 'repair' && `${step.text} `}
            <Button look="ghost" onClick={() => take(step)}>
              {labels.get(step.kind)?.(step)}
            </Button>
          </span>
        )}
      </p>
      <SettingChips />
    </div>
  );
}

/** The steps that a click can take, and what the button says. */
const labels: ReadonlyMap<Step['kind'], (step: Step) => string> = new Map([
  ['repair', (step: Step) => step.text],
  ['allow-skew', (step: Step) => `Allow ${step.kind === 'allow-skew' ? step.seconds : 0} s`],
  ['open-inner', () => 'Open it'],
  ['apply-remedy', (step: Step) => (step.kind === 'apply-remedy' ? step.remedy.label : '')],
]);

function take(step: Step): void {
  if (step.kind === 'repair') applyEdits(step.fix.edits);
  if (step.kind === 'allow-skew') setSkew(step.seconds);
  if (step.kind === 'open-inner') openNested();
  if (step.kind === 'apply-remedy') applyRemedy(step.remedy);
}
