import { useRef } from 'react';
import { count } from '../../core/text/words.ts';
import { $primaryAction } from '../../state/actions/primary-action.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { toneInk, type Tone } from '../../ui/tone.ts';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { firstSentence } from './first-sentence.ts';
import { PrimaryButton } from './PrimaryButton.tsx';
import { StickyVerdict } from './StickyVerdict.tsx';

/** What becomes of the token, in one line, and the likeliest next step. */
export function Verdict({ tone }: { readonly tone: Tone }) {
  const { outcome } = useStore($judgement);
  const line = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={line} className="verdict-line">
        <span className={`verdict-sign ${toneInk[tone]}`}>
          <ToneIcon tone={tone} busy={outcome === 'pending'} size={20} />
        </span>
        <p role="status" aria-label="Verdict" className="min-w-0 [overflow-wrap:anywhere]">
          <VerdictWords />
        </p>
      </div>
      <div className="verdict-actions">
        <PrimaryButton />
      </div>
      <StickyVerdict tone={tone} beside={line} />
    </>
  );
}

/** The first sentence is the answer; what else there is to say of it follows in smaller letters. */
function VerdictWords() {
  const { headline, furtherProblems, steps, problems } = useStore($judgement);
  const action = useStore($primaryAction);
  const [answer, rest] = firstSentence(headline);
  // Where leeway would help, that is the step; beyond it only another token does.
  const isTooLate = !steps.some(({ kind }) => kind === 'allow-skew');
  const anew =
    isTooLate && problems.every(({ gate }) => gate === 'time')
      ? steps.find(({ kind }) => kind === 'new-token')
      : undefined;
  return (
    <>
      <b className="verdict-words">{answer}</b>
      <span className="verdict-rest">
        {rest}
        {furtherProblems > 0 && ` And ${count(furtherProblems, 'more problem')}.`}
        {anew && ` ${anew.text}`}
        {action && action.text !== '' && !headline.includes(action.text) && ` ${action.text}`}
      </span>
    </>
  );
}
