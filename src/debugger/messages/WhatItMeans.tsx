import { checkOf } from '../../core/messages/checks.ts';
import type { Recognised } from '../../core/messages/recognise-messages.ts';
import { softwareNames } from '../../core/messages/software-names.ts';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';

export const titleOf = ({ message }: Recognised): string => softwareNames[message.software].title;

/** The message as it is written. */
export const Written = ({ said }: { readonly said: Recognised }) => (
  <p className="font-mono text-meta text-ink-2 [overflow-wrap:anywhere]">{said.written.slice(0, mostShown)}</p>
);

/** Characters: a message that is longer has a token or a key in it. */
const mostShown = 300;

/** What the software did when it said so, in one sentence. */
export function Checked({ said }: { readonly said: Recognised }) {
  return (
    <p>
      <b className="font-semibold">What was checked:</b> {titleOf(said)} {checkOf(said.message.check).asks}.
    </p>
  );
}

/** Why that happens, and where to look. */
export function Causes({ said: { message } }: { readonly said: Recognised }) {
  const { causes, look } = checkOf(message.check);
  const all = message.cause === undefined ? causes : [message.cause, ...causes];
  return (
    <>
      <p className="pt-1.5 font-semibold">Usual causes, the likeliest first</p>
      <ol className="list-decimal pl-5">
        {all.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ol>
      <p className="pt-1.5">
        <b className="font-semibold">Where to look:</b> {look}
      </p>
      <p className="pt-1">
        <ReferenceLink text="Source of this message" address={message.source} />
      </p>
    </>
  );
}

/** Others that are in the text, or that write the same words. */
export function Others({ others }: { readonly others: readonly Recognised[] }) {
  if (others.length === 0) return null;
  return (
    <details className="pt-1.5">
      <summary className="w-fit rounded-control text-meta text-ink-3 hover:text-ink">
        {others.length === 1 ? 'One more reading' : `${others.length} more readings`} of this text
      </summary>
      <ul>
        {others.slice(0, mostOthers).map((said) => (
          <li key={said.message.id} className="pt-1.5">
            <b className="font-semibold">{titleOf(said)}</b>
            <Written said={said} />
            <Checked said={said} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A log may hold every message there is. */
const mostOthers = 8;
