import { excerptOf } from '../../text/excerpt.ts';
import { leavesIn } from '../../text/json-leaves.ts';
import type { JsonNode } from '../../text/json-node.ts';
import { readJson } from '../../text/json.ts';
import { disclosureContent } from '../../token/sd-jwt/disclosure-content.ts';
import { parse } from '../../token/reading/parse.ts';
import type { Part, PartName } from '../../token/part/part.ts';
import { sdJwtText } from '../../token/sd-jwt/sd-jwt-text.ts';
import { isUnencoded } from '../../token/signing-input.ts';
import type { Jwe, Jws, SdJwt } from '../../token/token.ts';
import { isMoment } from './known-names.ts';
import { isLikelyMoment, Replacer } from './replacer.ts';
import { shapeJsonToken } from './shape-json-token.ts';
import { shapePart } from './shape-part.ts';

export interface ShapeOptions {
  /** Names that no registry knows stay as they are. */
  readonly keepsNames: boolean;
  /** Of disclosures, by the hash that the token names; without it no digest fits any more. */
  readonly digest?: Digest | undefined;
}

export interface Shape {
  readonly text: string;
  /** Seconds by which every moment in it was moved; undefined where it has none. */
  readonly shift: number | undefined;
  /** What stands in place of a text: equal to what became of the same text inside the token. */
  readonly textLike: (text: string) => string;
  /** The same of a detached payload, as it is or in base64url. */
  readonly payloadLike: (text: string, isEncoded: boolean) => string;
}

/** The earliest moment of a shape: 9 Sep 2001, 01:46:40 UTC. */
const firstMoment = 1_000_000_000;

/**
 * A token of the same structure without any value of the original: the same parts, members, types, order, white space and
 * lengths, with letters for letters and digits for digits. The same value is replaced by the same other one, so that what
 * was equal stays equal. Moments keep their distances. Algorithm, type, encryption and `crit` stay, and so do names that a
 * registry has; digests of disclosures are computed anew. Signatures, ciphertexts and other bytes are zeros. What is damaged
 * in an encoding is not taken over, and of damaged JSON only the punctuation.
 */
export async function shapeToken(token: Jws | Jwe | SdJwt, { keepsNames, digest }: ShapeOptions): Promise<Shape> {
  const documents = documentsIn(token);
  const moments = token.parts.flatMap(momentsOf);
  const shift = moments.length === 0 ? undefined : firstMoment - Math.floor(Math.min(...moments.slice(0, 1000)));
  const originals = documents.flatMap(leavesIn).map((leaf) => (leaf.type === 'number' ? leaf.written : leaf.value));
  const replacer = new Replacer({ originals: new Set(originals), keepsNames, shift });
  if (token.kind === 'sd-jwt' && digest) await settleDigests(token, replacer, digest);
  const text = shaped(token, replacer);
  const bound = token.kind === 'sd-jwt' && digest ? await withSdHash(token, text, replacer, digest) : text;
  return {
    text: bound,
    shift,
    textLike: (original) => (original === '' ? '' : replacer.text(original)),
    payloadLike: (original, isEncoded) => shapePart('payload', original, replacer, !isEncoded),
  };
}

/** RFC 9901 §4.3.1: the key binding is for these very disclosures. */
async function withSdHash(token: SdJwt, text: string, replacer: Replacer, digest: Digest): Promise<string> {
  const after = parse(excerptOf(text));
  if (!token.keyBindingJwt || after.kind !== 'sd-jwt') return text;
  replacer.digests.set(await digest(sdJwtText(token)), await digest(sdJwtText(after)));
  return shaped(token, replacer);
}

function shaped(token: Jws | Jwe | SdJwt, replacer: Replacer): string {
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
const shapeCompact = (text: string, names: readonly PartName[], replacer: Replacer, unencoded: boolean): string =>
  text
    .split('.')
    .map((piece, index) => {
      const name = names[index] ?? 'signature';
      return piece === '' ? '' : shapePart(name, piece, replacer, name === 'payload' && unencoded);
    })
    .join('.');

/** Every JSON document of the token, the token itself where it is one. */
function documentsIn(token: Jws | Jwe | SdJwt): readonly JsonNode[] {
  const outer = token.excerpt.text.startsWith('{') ? readJson(token.excerpt.text).root : undefined;
  return [outer, ...token.parts.map(({ json }) => json?.root)].filter((node) => node !== undefined);
}

function momentsOf(part: Part): readonly number[] {
  const { name, value } = part.name === 'disclosure' ? disclosureContent(part) : { value: part.json?.root };
  return value ? momentsIn(value, name?.value) : [];
}

function momentsIn(node: JsonNode, name?: string): readonly number[] {
  if (node.type === 'number') return isMoment(name) && isLikelyMoment(node.value) ? [node.value] : [];
  if (node.type === 'array') return node.items.flatMap((item) => momentsIn(item, name));
  if (node.type !== 'object') return [];
  return node.members.flatMap((member) => (member.value ? momentsIn(member.value, member.name.value) : []));
}

/** Of the characters of a disclosure, base64url (RFC 9901 §4.2.3). */
type Digest = (text: string) => Promise<string>;

/**
 * Tells the replacer what every digest becomes: that of the disclosure as it will be. One whose value holds digests itself
 * (RFC 9901 §4.2.6) comes after those that they are of.
 */
async function settleDigests({ disclosures }: SdJwt, replacer: Replacer, digest: Digest): Promise<void> {
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
