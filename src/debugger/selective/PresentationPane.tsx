import { nameKey } from '../../core/keys/describe-key.ts';
import type { Disclosure } from '../../core/token/sd-jwt/processed-sd-jwt.ts';
import { $disclosed } from '../../state/token/disclosures.ts';
import { $expectedText, expect } from '../../state/circumstances/circumstances.ts';
import {
  $binds,
  $holder,
  $kept,
  $presenting,
  keepDisclosure,
  present,
  setBinds,
} from '../../state/making/presenting.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Line } from '../../ui/Line.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Tick } from '../../ui/Tick.tsx';

/** What a holder does with an SD-JWT: choose what a receiver sees, and sign for it (RFC 9901 §7.2). */
export function PresentationPane() {
  const disclosures = useStore($disclosed)?.processed.disclosures ?? [];
  const kept = useStore($kept);
  if (!disclosures.some(({ state }) => state === 'matched')) return null;
  return (
    <Panel title="Make a presentation" meta={`reveals ${kept.length} of ${disclosures.length}`} swatch="bg-disclosure">
      <fieldset className="grid gap-1.5 px-3.5 py-3">
        <legend className="sr-only">What to reveal</legend>
        {disclosures.map((one, index) => (
          <Tick
            key={one.part.excerpt.span.start}
            checked={kept.includes(index)}
            disabled={one.state !== 'matched'}
            onChange={(keep) => keepDisclosure(index, keep)}
          >
            <code className="font-mono text-disclosure">{one.path ?? `disclosure ${index + 1}`}</code>
            <span className="ml-2 font-mono text-ink-2">{valueOf(one)}</span>
          </Tick>
        ))}
      </fieldset>
      <Binding />
      <Make />
    </Panel>
  );
}

const shownValue = 80;

function valueOf({ part, content }: Disclosure): string {
  const span = content.value?.span ?? { start: 0, end: 0 };
  const text = (part.text ?? '').slice(span.start, Math.min(span.end, span.start + shownValue));
  return span.end - span.start > shownValue ? `${text}…` : text;
}

function Binding() {
  const binds = useStore($binds);
  const { audience, nonce } = useStore($expectedText);
  return (
    <div className="grid gap-2.5 border-t border-line px-3.5 py-3">
      <Tick checked={binds} onChange={setBinds} note={binds ? <HolderKey /> : undefined}>
        Bind it to the holder, with a key binding JWT
      </Tick>
      {binds && (
        <div className="flex flex-wrap gap-3">
          <Line
            label="For the receiver (aud)"
            value={audience}
            className="w-72"
            onChange={(it) => expect({ audience: it })}
          />
          <Line label="Its nonce" value={nonce} onChange={(it) => expect({ nonce: it })} />
        </div>
      )}
    </div>
  );
}

function HolderKey() {
  const holder = useStore($holder);
  if (holder.status !== 'done') return <>Looking for the holder’s key …</>;
  return typeof holder.value === 'string' ? <>{holder.value}</> : <>Signed by the {nameKey(holder.value)} at hand.</>;
}

function Make() {
  const presenting = useStore($presenting);
  const binds = useStore($binds);
  const holder = useStore($holder);
  const lacksKey = binds && (holder.status !== 'done' || typeof holder.value === 'string');
  const why = presenting.status === 'done' ? presenting.value : undefined;
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line px-3.5 py-3">
      <Button look="primary" disabled={presenting.status === 'busy' || lacksKey} onClick={present}>
        Make the presentation
      </Button>
      {why === undefined ? (
        <span className="text-meta text-ink-3">It takes the token’s place; “Back to what was pasted” undoes it.</span>
      ) : (
        <p role="alert" className="text-small text-bad">
          {why}
        </p>
      )}
    </div>
  );
}
