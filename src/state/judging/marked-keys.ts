import { computed } from 'nanostores';
import type { Key } from '../../core/keys/key.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import { $keyReading } from '../keys/key-field.ts';
import { $decrypted } from '../token/decryption.ts';
import { $jose } from '../token/parts.ts';
import { $verification } from '../verifying/verification.ts';

/** A key of the key field, and what it has to do with the token in view. */
export interface MarkedKey {
  readonly key: Key;
  readonly hasVerified: boolean;
  readonly hasDecrypted: boolean;
  /** The token names its kid. */
  readonly isNamed: boolean;
}

const $proving = computed([$verification, $decrypted], (pending, decrypted) => ({
  verified: pending.status === 'done' && pending.value.verdict === 'valid' ? pending.value.key.id : undefined,
  decrypted: decrypted?.key.id,
}));

/** The keys of the key field, those that matter for the token in view first. */
export const $markedKeys = computed([$keyReading, $proving, $jose], ({ keys }, proving, jose): readonly MarkedKey[] => {
  const kid = jose && stringParameter(jose, 'kid');
  const marked = keys.map((key) => ({
    key,
    hasVerified: key.id === proving.verified,
    hasDecrypted: key.id === proving.decrypted,
    isNamed: kid !== undefined && key.kid === kid,
  }));
  return marked.toSorted((one, other) => weightOf(other) - weightOf(one));
});

const weightOf = ({ hasVerified, hasDecrypted, isNamed }: MarkedKey): number =>
  Number(hasVerified || hasDecrypted) * 2 + Number(isNamed);
