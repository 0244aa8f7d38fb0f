import { describeKey } from '../../core/keys/describe-key.ts';
import { readReference, referenceAddress } from '../../core/registry/specifications.ts';
import { $expectedText, expect } from '../../state/circumstances/circumstances.ts';
import { $checking, $isRequired, requireBinding, type KeyBindingCheck } from '../../state/verdicts/key-binding.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Line } from '../../ui/Line.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { toneInk, type Tone } from '../../ui/tone.ts';
import { showInToken } from '../../state/token/show-in-token.ts';

/** What a receiver checks of the key binding JWT, each by itself (RFC 9901 §7.3). */
export function KeyBindingPane() {
  const pending = useStore($checking);
  const binding = pending.status === 'done' ? pending.value?.binding : undefined;
  const isRequired = useStore($isRequired);
  if (pending.status === 'idle') return null;
  return (
    <Panel title="Key binding" meta="the holder’s own signature over this very presentation" swatch="bg-signature">
      <div className="px-3.5 pt-3">
        <Tick checked={isRequired} onChange={requireBinding}>
          The receiver demands a key binding
        </Tick>
      </div>
      {pending.status === 'done' && !binding && (
        <p className="px-3.5 py-2.5 text-small text-ink-2">
          There is none: whoever has this token can present it. Make a presentation to bind it to its holder.
        </p>
      )}
      {binding && <Expected />}
      {pending.status === 'failed' && <p className="px-3.5 py-2 text-small text-bad">{pending.message}</p>}
      <ul>
        {binding?.checks.map((one) => (
          <Check key={one.id} check={one} />
        ))}
      </ul>
      {binding?.key && (
        <p className="border-t border-line px-3.5 py-2 text-meta text-ink-2 [overflow-wrap:anywhere]">
          The holder’s key: {describeKey(binding.key)}. Only the issuer’s signature vouches for it.
        </p>
      )}
    </Panel>
  );
}

/** What only the receiver of the presentation knows. */
function Expected() {
  const { audience, nonce, maxAge } = useStore($expectedText);
  return (
    <div className="flex flex-wrap gap-3 border-b border-line px-3.5 py-3">
      <Line label="Expected audience" value={audience} className="w-72" onChange={(it) => expect({ audience: it })} />
      <Line label="Expected nonce" value={nonce} onChange={(it) => expect({ nonce: it })} />
      <Line label="Maximum age (seconds)" type="number" value={maxAge} onChange={(it) => expect({ maxAge: it })} />
    </div>
  );
}

const tones: Readonly<Record<KeyBindingCheck['outcome'], Tone>> = {
  met: 'ok',
  'not-met': 'bad',
  'needs-input': 'neutral',
};

const words: Readonly<Record<KeyBindingCheck['outcome'], string>> = {
  met: 'met',
  'not-met': 'not met',
  'needs-input': 'needs your input',
};

function addressOf(text: string): string | undefined {
  const reference = readReference(text);
  return reference && referenceAddress(reference);
}

function Check({ check }: { readonly check: KeyBindingCheck }) {
  const tone = tones[check.outcome];
  return (
    <li className="grid grid-cols-[auto_1fr_auto] gap-x-2.5 border-t border-line px-3.5 py-2 text-small first:border-t-0">
      <span className={`pt-[3px] ${toneInk[tone]}`}>
        <ToneIcon tone={tone} />
      </span>
      <p className="min-w-0 [overflow-wrap:anywhere]">
        <code className="font-mono">{check.id}</code>{' '}
        <span className="text-meta text-ink-3">{words[check.outcome]}</span>
        <span className="block text-ink-2">{check.why}</span>
      </p>
      <span className="grid justify-items-end">
        <ReferenceLink text={check.reference} address={addressOf(check.reference)} />
        <Button look="ghost" onClick={() => showInToken(check.span)} aria-label={`Show ${check.id} in the token`}>
          Show
        </Button>
      </span>
    </li>
  );
}
