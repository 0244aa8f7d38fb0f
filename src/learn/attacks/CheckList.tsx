import type { Tone } from '../../ui/tone.ts';
import { toneInk } from '../../ui/tone.ts';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import type { Check } from './check.ts';

const tones: Readonly<Record<Check['outcome'], Tone>> = { passed: 'ok', refused: 'bad', skipped: 'warn' };
const words = { passed: 'passed', refused: 'refused', skipped: 'not looked at' } as const;

/** What a verifier looked at, in its order. */
export const CheckList = ({ checks }: { readonly checks: readonly Check[] }) => (
  <ol aria-label="Checks" className="border-t border-line">
    {checks.map(({ name, outcome, says }) => (
      <li
        key={name}
        className="grid grid-cols-[auto_1fr] gap-x-2.5 border-t border-line px-3.5 py-1.5 text-small first:border-t-0"
      >
        <span className={`pt-[3px] ${toneInk[tones[outcome]]}`}>
          <ToneIcon tone={tones[outcome]} busy={false} />
        </span>
        <span className="[overflow-wrap:anywhere]">
          <b className="font-semibold">{name}</b> <span className={toneInk[tones[outcome]]}>{words[outcome]}</span>
          <span className="block text-ink-2">{says}</span>
        </span>
      </li>
    ))}
  </ol>
);
