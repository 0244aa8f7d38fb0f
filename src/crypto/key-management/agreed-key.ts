import type { Result } from '../../core/text/result.ts';
import type { Agreement } from '../jwe-header/key-scheme.ts';
import { concatKdf } from '../primitives/concat-kdf.ts';
import type { CallFault } from '../primitives/native-call.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The names that the derivation covers, and the size of a content key in bytes. */
interface DerivedFor {
  readonly algorithm: { readonly name: string };
  readonly encryption: { readonly name: string; readonly keyBytes: number };
}

/** The key that the shared secret becomes (RFC 7518 §4.6.2). */
export const agreedKey = (
  { algorithm, encryption }: DerivedFor,
  { wrapBytes, partyU, partyV }: Pick<Agreement, 'wrapBytes' | 'partyU' | 'partyV'>,
  secret: Bytes,
): Promise<Result<Bytes, CallFault>> => {
  const algorithmId = wrapBytes === undefined ? encryption.name : algorithm.name;
  return concatKdf(secret, wrapBytes ?? encryption.keyBytes, { algorithmId, partyU, partyV });
};
