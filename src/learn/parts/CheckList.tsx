import type { Tone } from '../../ui/tone.ts';
import { toneInk } from '../../ui/tone.ts';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import type { Check } from '../verifier/check.ts';

interface Look {
  readonly tone: Tone;
  readonly words: string;
}

/** What came of a check, as it is shown everywhere. */
export const outcomes: Readonly<Record<Check['outcome'], Look>> = {
  passed: { tone: 'ok', words: 'passed' },
  refused: { tone: 'bad', words: 'refused' },
  skipped: { tone: 'warn', words: 'not looked at' },
  'not-reached': { tone: 'neutral', words: 'not reached' },
};

/** What a verifier looked at, in its order. */
export const CheckList = ({ checks }: { readonly checks: readonly Check[] }) => (
  <ol aria-label="Checks" className="border-t border-line">
    {checks.map(({ id, title, outcome, why }) => {
      const { tone, words } = outcomes[outcome];
      return (
        <li
          key={id}
          className="grid grid-cols-[auto_1fr] gap-x-2.5 border-t border-line px-3.5 py-1.5 text-small first:border-t-0"
        >
          <span className={`pt-[3px] ${toneInk[tone]}`}>
            <ToneIcon tone={tone} busy={false} />
          </span>
          <span className="[overflow-wrap:anywhere]">
            <b className="font-semibold">{title}</b> <span className={toneInk[tone]}>{words}</span>
            <span className="block text-ink-2">{why}</span>
          </span>
        </li>
      );
    })}
  </ol>
);
