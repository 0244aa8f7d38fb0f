import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { toneInk, type Tone } from '../../ui/tone.ts';

export const choiceClass =
  'grid w-full grid-cols-[auto_1fr] gap-x-2.5 px-3.5 py-2 text-left text-small aria-pressed:bg-sunken aria-[current=true]:bg-sunken';

/** What a button has that looks at one of them. */
export const choosableClass = `${choiceClass} -outline-offset-2 hover:bg-raised`;

interface Props {
  /** From 0. */
  readonly index: number;
  readonly row: { readonly algorithm: string; readonly kid?: string | undefined; readonly words: string };
  readonly tone: Tone;
  readonly busy?: boolean;
}

/** One of several signatures or recipients, in words. */
export const ChoiceWords = ({ index, row: { algorithm, kid, words }, tone, busy = false }: Props) => (
  <>
    <span className={`pt-[3px] ${toneInk[tone]}`}>
      <ToneIcon tone={tone} busy={busy} />
    </span>
    <span className="min-w-0 [overflow-wrap:anywhere]">
      <b className="font-semibold">
        {index + 1}. {algorithm.slice(0, 24)}
      </b>
      {kid !== undefined && <span className="text-ink-2"> · kid {kid.slice(0, 60)}</span>}
      <span className="block text-ink-2">{words}</span>
    </span>
  </>
);
