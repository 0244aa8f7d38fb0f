import { concatKdf, type OtherInfo } from '../../primitives/concat-kdf.ts';
import type { Bytes } from '../evidence.ts';
import type { Given } from './decryption-axes.ts';
import { agreedSecret, contentKeyOf } from './handing.ts';
import type { SealedRecipient } from './sealed-evidence.ts';

interface Derivation extends Partial<OtherInfo> {
  /** Bytes of the wrapping key, where it is another than the header names. */
  readonly wrapBytes?: number | undefined;
}

/** The content key of ECDH-ES (RFC 7518 §4.6) where the derivation differs in some of what it covers. */
export async function derivedFrom(
  given: Given,
  recipient: SealedRecipient,
  changed: Derivation,
): Promise<Bytes | undefined> {
  const { scheme, alg, encryption } = recipient;
  if (given.kind !== 'key' || scheme?.mode !== 'agreement') return undefined;
  const wrapBytes = 'wrapBytes' in changed ? changed.wrapBytes : scheme.wrapBytes;
  const secret = await agreedSecret(given.key, recipient);
  if (!secret) return undefined;
  const key = await concatKdf(secret, wrapBytes ?? encryption.keyBytes, {
    algorithmId: changed.algorithmId ?? (scheme.wrapBytes === undefined ? encryption.name : alg),
    partyU: changed.partyU ?? scheme.partyU,
    partyV: changed.partyV ?? scheme.partyV,
  });
  return key.ok ? contentKeyOf(key.value, wrapBytes === undefined ? {} : { wrapBytes }, recipient) : undefined;
}
