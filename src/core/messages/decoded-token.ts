import { utcWords } from '../audit/instant.ts';
import { quoted } from '../audit/words/quoted.ts';
import { readJson } from '../text/json.ts';
import { numberOf, stringOf, valueOf, type JsonNode } from '../text/json-node.ts';
import { list } from '../text/words.ts';

/** Characters of a decoded token that are read. */
const most = 20_000;

/**
 * What a message says of the token that it holds in decoded form, header and payload as JSON with a period between them, as .NET writes it;
 * undefined where it holds none.
 */
export function decodedTokenWords(text: string): string | undefined {
  const between = text.indexOf('}.{');
  if (between < 0) return undefined;
  const start = text.slice(Math.max(0, between - most), between).lastIndexOf('{') + Math.max(0, between - most);
  const header = readJson(text.slice(start, between + 1)).root;
  const claims = readJson(text.slice(between + 2, between + 2 + most)).root;
  const alg = stringOf(header, 'alg');
  if (alg === undefined || claims?.type !== 'object') return undefined;
  const exp = numberOf(claims, 'exp');
  const said = [
    `alg is ${quoted(alg, 40)}`,
    ...named(header, 'kid'),
    ...named(claims, 'iss'),
    ...named(claims, 'aud'),
    ...(exp === undefined ? [] : [`exp is ${utcWords(exp)}`]),
  ];
  return `The message holds the token in decoded form, without its signature: ${list(said)}.`;
}

/** A member with text, or an array of texts, in words. */
function named(object: JsonNode | undefined, name: string): readonly string[] {
  const value = valueOf(object, name);
  const items = value?.type === 'array' ? value.items : value ? [value] : [];
  const texts = items.flatMap((item) => (item.type === 'string' ? [item.value] : [])).slice(0, 3);
  return texts.length === 0 ? [] : [`${name} is ${list(texts.map((one) => quoted(one, 120)))}`];
}
