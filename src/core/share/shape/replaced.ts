import { excerptOf } from '../../text/excerpt.ts';
import { leavesIn } from '../../text/json-leaves.ts';
import { parse } from '../../token/reading/parse.ts';
import type { Part, PartName } from '../../token/part/part.ts';
import { sdJwtText } from '../../token/sd-jwt/sd-jwt-text.ts';
import { isUnencoded } from '../../token/signing-input.ts';
import type { Jwe, Jws, SdJwt } from '../../token/token.ts';
import { shapeJsonToken } from './shape-json-token.ts';
import { shapePart } from './shape-part.ts';
import type { Values } from './values.ts';

/** A token of the same structure with other values, its disclosures and its key binding computed anew where there is a hash. */
export async function replaced(token: Jws | Jwe | SdJwt, values: Values, digest: Digest | undefined): Promise<string> {
  if (token.kind === 'sd-jwt' && digest) await settleDigests(token, values, digest);
  const text = shaped(token, values);
  return token.kind === 'sd-jwt' && digest ? withSdHash(token, text, values, digest) : text;
}

/** RFC 9901 §4.3.1: the key binding is for these very disclosures. */
async function withSdHash(token: SdJwt, text: string, replacer: Values, digest: Digest): Promise<string> {
  const after = parse(excerptOf(text));
  if (!token.keyBindingJwt || after.kind !== 'sd-jwt') return text;
  replacer.digests.set(await digest(sdJwtText(token)), await digest(sdJwtText(after)));
  return shaped(token, replacer);
}

function shaped(token: Jws | Jwe | SdJwt, replacer: Values): string {
  const text = token.excerpt.text.trim();
  const jose = token.kind === 'sd-jwt' ? token.issuerJwt : token;
  const compact = (jws: string): string => shapeCompact(jws, signedParts, replacer, false);
  if (jose.serialization !== 'compact') {
    const unencoded = jose.kind === 'jws' && isUnencoded(jose);
    return shapeJsonToken(text, { replacer, unencoded, compact });
  }
  if (jose.kind === 'jwe') return shapeCompact(text, sealedParts, replacer, false);
  const [first = '', ...rest] = token.kind === 'sd-jwt' ? text.split('~') : [text];
  const isHeadless = jose.header.excerpt.text === '' && !first.startsWith('.');
  const jwt = isHeadless ? signedParts.slice(1) : signedParts;
  const issued = shapeCompact(first, jwt, replacer, isUnencoded(jose));
  const disclosed = rest.map((piece) =>
    piece.includes('.') ? compact(piece) : piece === '' ? '' : shapePart('disclosure', piece, replacer),
  );
  return [issued, ...disclosed].join('~');
}

const signedParts: readonly PartName[] = ['header', 'payload', 'signature'];
const sealedParts: readonly PartName[] = ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'];

/** Parts beyond those of the form are bytes like a signature. */
const shapeCompact = (text: string, names: readonly PartName[], replacer: Values, unencoded: boolean): string =>
  text
    .split('.')
    .map((piece, index) => {
      const name = names[index] ?? 'signature';
      return piece === '' ? '' : shapePart(name, piece, replacer, name === 'payload' && unencoded);
    })
    .join('.');

/** Of the characters of a disclosure, base64url (RFC 9901 §4.2.3). */
export type Digest = (text: string) => Promise<string>;

/**
 * Tells the replacer what every digest becomes: that of the disclosure as it will be. One whose value holds digests itself
 * (RFC 9901 §4.2.6) comes after those that they are of.
 */
async function settleDigests({ disclosures }: SdJwt, replacer: Values, digest: Digest): Promise<void> {
  const byDigest = new Map<string, Part>();
  for (const part of disclosures) byDigest.set(await digest(part.excerpt.text), part);
  const begun = new Set<string>();
  const settle = async (before: string, part: Part): Promise<void> => {
    // A digest inside what it is made of cannot be, but for a hash that is broken.
    if (begun.has(before)) return;
    begun.add(before);
    for (const { type, value } of leavesIn(part.json?.root)) {
      const inner = type === 'string' ? byDigest.get(value) : undefined;
      if (type === 'string' && inner) await settle(value, inner);
    }
    replacer.digests.set(before, await digest(shapePart('disclosure', part.excerpt.text, replacer)));
  };
  for (const [before, part] of byDigest) await settle(before, part);
}
