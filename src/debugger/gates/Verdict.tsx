import { $primaryAction } from '../../state/actions/primary-action.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../core/text/words.ts';
import { SettingChips } from './SettingChips.tsx';

/** What becomes of the token, in one sentence, and the next step where a click can take it. */
export function Verdict() {
  const { headline, furtherProblems, steps } = useStore($judgement);
  const action = useStore($primaryAction);
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
        {action && (
          <span>
            {action.text !== '' && `${action.text} `}
            <Button look="ghost" onClick={action.run}>
              {action.label}
            </Button>
          </span>
        )}
      </p>
      <SettingChips />
    </div>
  );
}
