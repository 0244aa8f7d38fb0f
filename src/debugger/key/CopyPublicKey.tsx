import { Check, Copy, X } from 'lucide-react';
import type { Key } from '../../core/keys/key.ts';
import { copyPublicKey } from '../../state/keys/copy-public-key.ts';
import { Button } from '../../ui/Button.tsx';
import { useCopying } from '../../ui/use-copying.ts';

const icons = { none: Copy, copied: Check, refused: X } as const;
const words = { copied: 'Public key copied', refused: 'Not copied' } as const;
const names = { pem: 'Copy public key', jwk: 'Copy public key as JWK' } as const;

interface Props {
  readonly value: Key;
  readonly form: 'pem' | 'jwk';
}

/** As a PEM, which most servers take, or as a JWK. */
export function CopyPublicKey({ value, form }: Props) {
  const [outcome, copy] = useCopying(() => copyPublicKey(value, form));
  const Icon = icons[outcome];
  const isPem = form === 'pem';
  return (
    <Button look={isPem ? 'plain' : 'ghost'} onClick={copy} title={isPem ? 'As PEM (SPKI)' : 'As a JWK'}>
      <Icon size={14} aria-hidden />
      <span aria-live="polite">{outcome === 'none' ? names[form] : words[outcome]}</span>
    </Button>
  );
}
