import './problems.css';
import { useEffect, useState, type RefObject } from 'react';
import { $judgement } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { gateTones } from '../../ui/gate-tones.ts';
import { toneInk, type Tone } from '../../ui/tone.ts';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { firstSentence } from './first-sentence.ts';
import { PrimaryButton } from './PrimaryButton.tsx';

interface Props {
  readonly tone: Tone;
  /** While this is in view, nothing is shown. */
  readonly beside: RefObject<HTMLElement | null>;
}

/** The verdict in one line at the top of the window once the verdict itself has scrolled away. It covers, and never pushes. */
export function StickyVerdict({ tone, beside }: Props) {
  const isAway = useAway(beside);
  const { headline, gates } = useStore($judgement);
  const [answer] = firstSentence(headline);
  return (
    <div inert={!isAway} className={`verdict-sticky print:hidden verdict-${tone} ${isAway ? '' : 'invisible'}`}>
      {isAway && (
        <div className="verdict-sticky-row">
          <span className={toneInk[tone]}>
            <ToneIcon tone={tone} size={18} />
          </span>
          <b className="min-w-0 flex-1 truncate text-lead font-semibold">{answer}</b>
          <ul className="hidden gap-4 text-small font-semibold lg:flex">
            {gates.map(({ id, title, state }) => (
              <li key={id} className="flex items-center gap-1.5">
                <span className={toneInk[gateTones[state]]}>
                  <ToneIcon tone={gateTones[state]} busy={state === 'busy'} />
                </span>
                {title}
              </li>
            ))}
          </ul>
          <PrimaryButton />
        </div>
      )}
    </div>
  );
}

/** Whether an element has scrolled out of the window. */
function useAway(element: RefObject<HTMLElement | null>): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isAway;
}
