import type { Disclosure, DisclosureState, UndisclosedDigest } from '../../core/token/sd-jwt/processed-sd-jwt.ts';
import { $disclosing } from '../../state/token/disclosures.ts';
import { $spot, lightSpan, unlight } from '../../state/token/spotlight.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { type Tone, toneInk } from '../../ui/tone.ts';
import { count } from '../../core/text/words.ts';
import { showInToken } from '../../state/token/show-in-token.ts';

/** Each disclosure of an SD-JWT: what it says, and where in the payload it belongs (RFC 9901 §4.2, §7.1). */
export function DisclosuresPane() {
  const pending = useStore($disclosing);
  if (pending.status === 'idle') return null;
  const disclosed = pending.status === 'done' ? pending.value : undefined;
  const { disclosures = [], undisclosed = [] } = disclosed?.processed ?? {};
  return (
    <Panel
      title="Disclosures"
      meta={disclosed ? summaryOf(disclosures, undisclosed) : 'computing their digests'}
      swatch="bg-disclosure"
    >
      {pending.status === 'failed' && <Problem text={pending.message} />}
      {disclosed?.problem !== undefined && <Problem text={disclosed.problem} />}
      <ol>
        {disclosures.map((one, index) => (
          <Row key={one.part.excerpt.span.start} disclosure={one} index={index} />
        ))}
      </ol>
      {disclosed && disclosures.length === 0 && (
        <p className="px-3.5 py-2.5 text-small text-ink-2">
          This token discloses nothing beyond what its payload says to everyone.
        </p>
      )}
      <Undisclosed digests={undisclosed} />
    </Panel>
  );
}

const Problem = ({ text }: { readonly text: string }) => (
  <p role="alert" className="border-b border-line bg-bad-bg px-3.5 py-2 text-small text-bad [overflow-wrap:anywhere]">
    {text}
  </p>
);

function summaryOf(disclosures: readonly Disclosure[], undisclosed: readonly UndisclosedDigest[]): string {
  const matched = disclosures.filter(({ state }) => state === 'matched').length;
  const others = disclosures.length - matched;
  return [
    `${matched} disclosed`,
    ...(others > 0 ? [`${others} that may not be used`] : []),
    ...(undisclosed.length > 0 ? [`${count(undisclosed.length, 'digest')} without a disclosure`] : []),
  ].join(', ');
}

const tones: Readonly<Record<DisclosureState, Tone>> = {
  matched: 'ok',
  orphan: 'bad',
  repeated: 'bad',
  refused: 'bad',
  unhashed: 'neutral',
};

function stateWords({ state, place }: Disclosure): string {
  const within = place?.within;
  const where = within === undefined ? 'in the payload' : `inside disclosure ${within + 1}`;
  switch (state) {
    case 'matched':
      return `its digest stands ${where}`;
    case 'refused':
      return `its digest stands ${where}, and still it must not be used: see the findings`;
    case 'orphan':
      return 'no digest refers to it: a receiver refuses the token';
    case 'repeated':
      return 'the same as one before: a receiver refuses the token';
    case 'unhashed':
    default:
      return 'not checked: its digest is not known';
  }
}

function Row({ disclosure, index }: { readonly disclosure: Disclosure; readonly index: number }) {
  const { part, content, path, state, place } = disclosure;
  const lit = useStore($spot)?.part === part;
  const text = part.text ?? '';
  const tone = tones[state];
  const value = content.value ? text.slice(content.value.span.start, content.value.span.end) : text;
  return (
    <li
      className={`grid grid-cols-[auto_1fr] gap-x-2.5 border-t border-line px-3.5 py-2 text-small first:border-t-0 ${lit ? 'bg-raised' : 'hover:bg-raised'}`}
      onPointerEnter={() => lightSpan('pointer', part, { start: 0, end: text.length })}
      onPointerLeave={() => unlight('pointer')}
    >
      <span className={`pt-[3px] ${toneInk[tone]}`}>
        <ToneIcon tone={tone} />
      </span>
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="text-meta text-ink-3">{index + 1}</span>
          <code className="font-mono text-disclosure">{path ?? content.name?.value ?? 'array element'}</code>
          <span className="text-meta text-ink-2">{stateWords(disclosure)}</span>
        </p>
        <p className="line-clamp-4 font-mono text-ink-2">{value === '' ? 'nothing that can be read' : value}</p>
        <details className="text-meta text-ink-2">
          <summary className="w-fit rounded-control">Salt, digest and place</summary>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 pt-1">
            <Fact name="Kind" text={kinds[content.kind]} />
            <Fact name="Salt" text={content.salt} />
            <Fact name="Digest" text={disclosure.digest} />
          </dl>
          <p className="flex flex-wrap gap-2 pt-1">
            <Button onClick={() => showInToken(part.excerpt.span)}>Show it in the token</Button>
            {place && <Button onClick={() => showInToken(place.span)}>Show where its digest stands</Button>}
          </p>
        </details>
      </div>
    </li>
  );
}

const kinds = {
  property: 'an object member: salt, name, value',
  element: 'an array element: salt, value',
  malformed: 'neither of the two shapes that there are',
} as const;

function Fact({ name, text }: { readonly name: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className="min-w-0 font-mono break-all text-ink">{text.slice(0, 400)}</dd>
    </>
  );
}

const shownDigests = 40;

/** What was withheld, or was never there: nobody but the issuer can tell a decoy (RFC 9901 §4.2.5). */
function Undisclosed({ digests }: { readonly digests: readonly UndisclosedDigest[] }) {
  if (digests.length === 0) return null;
  return (
    <details className="border-t border-line px-3.5 py-2 text-small text-ink-2">
      <summary className="w-fit rounded-control">
        {count(digests.length, 'digest')} without a disclosure: claims that were withheld, or decoys
      </summary>
      <ul className="grid gap-1 pt-1.5 text-meta">
        {digests.slice(0, shownDigests).map(({ digest, path, span }) => (
          <li key={`${span.start} ${digest}`} className="flex flex-wrap items-center gap-x-2">
            <code className="min-w-0 font-mono break-all">{digest}</code>
            <span>{path === '' ? 'at the top level' : `at ${path}`}</span>
            <Button
              look="ghost"
              onClick={() => showInToken(span)}
              aria-label={`Show the digest ${digest} in the token`}
            >
              Show in the token
            </Button>
          </li>
        ))}
        {digests.length > shownDigests && <li>and {digests.length - shownDigests} more</li>}
      </ul>
    </details>
  );
}
