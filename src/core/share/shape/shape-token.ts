import { leavesIn } from '../../text/json-leaves.ts';
import type { JsonNode } from '../../text/json-node.ts';
import { readJson } from '../../text/json.ts';
import { disclosureContent } from '../../token/sd-jwt/disclosure-content.ts';
import type { Part } from '../../token/part/part.ts';
import type { Jwe, Jws, SdJwt } from '../../token/token.ts';
import { isMoment } from './known-names.ts';
import { replaced, type Digest } from './replaced.ts';
import { isLikelyMoment, Replacer } from './replacer.ts';
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
  return {
    text: await replaced(token, replacer, digest),
    shift,
    textLike: (original) => (original === '' ? '' : replacer.text(original)),
    payloadLike: (original, isEncoded) => shapePart('payload', original, replacer, !isEncoded),
  };
}

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
