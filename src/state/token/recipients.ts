import { computed } from 'nanostores';
import { neededKey } from '../../core/keys/fits.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { encryptions } from '../../core/registry/encryptions.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import type { Jwe } from '../../core/token/token.ts';
import { $decrypted, $jwe, $token } from './decryption.ts';

export interface RecipientRow {
  readonly algorithm: string;
  readonly kid: string | undefined;
  /** "opened with the key at hand", or what would open it. */
  readonly words: string;
  readonly isOpened: boolean;
  readonly isChosen: boolean;
}

/** Every recipient of the encrypted token in view (RFC 7516 §7.2.1): each got the same content key in another way. */
export const $recipients = computed([$jwe, $token, $decrypted], (jwe, token, decrypted): readonly RecipientRow[] => {
  if (!jwe) return [];
  const opened = decrypted?.recipient.index;
  const chosen = opened ?? (token.kind === 'jwe' ? token.index : 0);
  return [jwe, ...jwe.others].map((one) => ({
    algorithm: stringParameter(one, 'alg') ?? 'no alg',
    kid: stringParameter(one, 'kid'),
    words: one.index === opened ? 'opened with a key at hand' : wants(one),
    isOpened: one.index === opened,
    isChosen: one.index === chosen,
  }));
});

function wants(jwe: Jwe): string {
  const row = algorithms.get(stringParameter(jwe, 'alg') ?? '');
  const encryption = encryptions.get(stringParameter(jwe, 'enc') ?? '');
  return row?.management ? `opens with ${neededKey(row, encryption)}` : 'names no key management that is known';
}
