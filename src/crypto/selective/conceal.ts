import { encodeBase64url } from '../../core/text/base64url.ts';
import type { JsonArray, JsonNode, JsonObject } from '../../core/text/json-node.ts';
import { spanOf, type Span } from '../../core/text/span.ts';
import type { HiddenClaims } from '../../core/token/sd-jwt/hidden-claims.ts';
import type { TextDigest } from './text-digest.ts';

interface Concealed {
  /** JSON. */
  readonly payload: string;
  /** base64url, in the order of the claims; what is hidden inside another stands behind it. */
  readonly disclosures: readonly string[];
}

interface Claims extends HiddenClaims {
  readonly text: string;
  readonly root: JsonObject;
  readonly decoys: number;
  /** Members that the payload gets besides, as JSON. */
  readonly added: readonly string[];
}

interface Work extends Claims {
  readonly digest: TextDigest;
  readonly disclosures: string[];
  /** How many decoys an object gets. */
  readonly decoysIn: ReadonlyMap<JsonNode, number>;
}

/**
 * Takes hidden claims out of a payload and puts their digests there (RFC 9901 §4.2), of those inside others first (§4.2.6).
 * All that stays, and all that goes, is written as it was.
 */
export async function conceal(claims: Claims, digest: TextDigest): Promise<Concealed> {
  const work: Work = { ...claims, digest, disclosures: [], decoysIn: spreadDecoys(claims) };
  const payload = await objectText(work, claims.root);
  return { payload, disclosures: work.disclosures };
}

/** Decoys go in turn to all objects that have digests, so that each tells less; else to the outermost (§4.2.5). */
function spreadDecoys({ around, hidden, root, decoys }: Claims): ReadonlyMap<JsonNode, number> {
  const holds = (node: JsonNode): boolean =>
    node.type === 'object' && node.members.some(({ value }) => value && hidden.has(value));
  const holders = [...around].filter(holds);
  const places = holders.length === 0 ? [root] : holders;
  return new Map(places.map((node, index) => [node, Math.ceil((decoys - index) / places.length)]));
}

const slice = ({ text }: Work, { start, end }: Span): string => text.slice(start, end);

async function valueText(work: Work, node: JsonNode): Promise<string> {
  if (!work.around.has(node)) return slice(work, node.span);
  if (node.type === 'object') return objectText(work, node);
  return node.type === 'array' ? arrayText(work, node) : slice(work, node.span);
}

async function objectText(work: Work, object: JsonObject): Promise<string> {
  const members: string[] = [];
  const digests: string[] = [];
  for (const { name, value } of object.members) {
    if (!value) continue;
    if (work.hidden.has(value)) digests.push(await disclose(work, value, slice(work, name.span)));
    else members.push(slice(work, spanOf(name.span.start, value.span.start)) + (await valueText(work, value)));
  }
  for (let decoys = work.decoysIn.get(object) ?? 0; decoys > 0; decoys--) digests.push(await work.digest(random(32)));
  // In the order of the digests themselves, nothing is left of that of the claims (§4.2.4.1).
  if (digests.length > 0) members.push(`"_sd":${JSON.stringify(digests.sort())}`);
  if (object === work.root) members.push(...work.added);
  return `{${members.join(',')}}`;
}

async function arrayText(work: Work, array: JsonArray): Promise<string> {
  const items: string[] = [];
  for (const item of array.items)
    items.push(work.hidden.has(item) ? `{"...":"${await disclose(work, item)}"}` : await valueText(work, item));
  return `[${items.join(',')}]`;
}

/** Writes a disclosure and gives its digest. */
async function disclose(work: Work, value: JsonNode, name?: string): Promise<string> {
  const { disclosures } = work;
  const place = disclosures.push('') - 1;
  const salt = `"${random(16)}"`;
  const parts = [salt, ...(name === undefined ? [] : [name]), await valueText(work, value)];
  const disclosure = encodeBase64url(new TextEncoder().encode(`[${parts.join(', ')}]`));
  disclosures[place] = disclosure;
  return work.digest(disclosure);
}

/** base64url of bytes that nobody can guess; a salt has 128 bits (§9.3). */
const random = (bytes: number): string => encodeBase64url(crypto.getRandomValues(new Uint8Array(bytes)));
