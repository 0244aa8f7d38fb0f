import type { Key, SecretEncoding } from '../../core/keys/key.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import { isUnencoded } from '../../core/token/signing-input.ts';
import type { Part } from '../../core/token/part/part.ts';
import type { Jws } from '../../core/token/token.ts';
import { partOf } from './signed-text.ts';
import type { AutopsyEvidence, SignedText, WrittenPart } from './evidence.ts';

/** What is there beside the token: the key field, all available keys, the keys in its header, and the other tokens. */
export interface Surroundings {
  readonly keyText: string;
  readonly encoding: SecretEncoding;
  readonly keys: readonly Key[];
  readonly embedded: readonly Key[];
  /** With the number that each has in the paste, from 1. */
  readonly others: readonly { readonly number: number; readonly jws: Jws }[];
  /** The text around the token, where it is not alone. */
  readonly around?: string;
}

/** What the search for the cause of a mismatch looks at. */
export function gatherEvidence(jws: Jws, algorithm: Algorithm, around: Surroundings): AutopsyEvidence {
  const { keyText, encoding, keys, embedded, others, around: text = '' } = around;
  return {
    algorithm,
    signed: signedTextOf(jws),
    signature: written(jws.signature),
    keyText,
    encoding,
    keys,
    embedded,
    around: text,
    others: others.map(({ number, jws: other }) => ({
      number,
      signed: signedTextOf(other),
      signature: written(other.signature),
    })),
  };
}

const written = ({ excerpt, readable }: Part): WrittenPart => ({
  text: excerpt.text,
  bytes: Uint8Array.from(readable),
});

const signedTextOf = (jws: Jws): SignedText => ({
  header: written(jws.header),
  payload: jws.detached ? partOf(Uint8Array.from(jws.detached)) : written(jws.payload),
  isUnencoded: isUnencoded(jws),
});
