import './key-card.css';
import { useEffect } from 'react';
import { ChevronDown, ChevronRight, Eye, EyeOff, KeyRound } from 'lucide-react';
import { shortName } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { $cardKeys } from '../../state/judging/card-keys.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { $isSecretShown, openKeyField, showSecret } from '../../state/keys/key-entry.ts';
import { $keyText } from '../../state/keys/key-field.ts';
import { $isKeyFieldOpen } from '../../state/judging/key-field-open.ts';
import { $unfolded, setFold } from '../../state/page/folds.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { toneInk } from '../../ui/tone.ts';
import { cardLine } from './card-line.ts';
import { CopyPublicKey } from './CopyPublicKey.tsx';
import { SecretEncodings } from './SecretEncodings.tsx';

/** A key that was read, in two lines: what it is, what it did for this token, and where it came from. */
export function KeyCard({ onShown }: { readonly onShown: () => void }) {
  useEffect(onShown, [onShown]);
  const [first, ...others] = useStore($cardKeys);
  const { signature } = useStore($judgement);
  if (!first) return null;
  const { key } = first;
  const { tone, words, origin } = cardLine(first, others.length, signature);
  return (
    <>
      <div className="key-card">
        <span className={`key-card-icon ${toneInk[tone]}`}>
          <KeyRound size={18} aria-hidden />
        </span>
        <div className="min-w-0 grow basis-[170px] text-small [overflow-wrap:anywhere]">
          <p className="text-ink">
            <b className="font-semibold">{shortName(key)}</b>
            {key.kid !== undefined && <code className="font-mono"> {key.kid.slice(0, 60)}</code>}
          </p>
          <p>
            <span className={toneInk[tone]}>{words}</span>
            <span className="text-ink-3">, {origin}</span>
          </p>
        </div>
        <div className="key-card-actions">
          {key.use !== 'secret' && <CopyPublicKey value={key} form="pem" />}
          <Button data-replace onClick={openKeyField}>
            Replace
          </Button>
          <Details />
        </div>
      </div>
      {key.use === 'secret' && <SecretLine value={key} />}
    </>
  );
}

function Details() {
  const isOpen = useStore($unfolded).has('key');
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <IconButton
      label="Key details"
      title={isOpen ? 'Hide the details' : 'Show the details'}
      aria-expanded={isOpen}
      onClick={() => setFold('key', !isOpen)}
    >
      <Icon size={16} aria-hidden />
    </IconButton>
  );
}

/** A secret as dots until it is asked for, and how its text is meant. */
function SecretLine({ value }: { readonly value: Key }) {
  const text = useStore($keyText);
  const isShown = useStore($isSecretShown);
  const isOpen = useStore($isKeyFieldOpen);
  const Icon = isShown ? EyeOff : Eye;
  const label = isShown ? 'Hide the secret' : 'Show the secret';
  return (
    <div className="key-card-secret">
      {!isOpen && (
        <span className="min-w-0 flex-1 truncate font-mono text-small" translate="no">
          {isShown ? text.slice(0, 500) : '•'.repeat(12)}
        </span>
      )}
      {isOpen && <span className="flex-1" />}
      <IconButton label={label} onClick={() => showSecret(!isShown)}>
        <Icon size={16} aria-hidden />
      </IconButton>
      {!isOpen && value.format === 'secret' && <SecretEncodings />}
    </div>
  );
}
