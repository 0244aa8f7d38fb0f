import type { JsonNode } from '../../../text/json-node.ts';
import { spanOf } from '../../../text/span.ts';
import { readTypedSecret } from './typed-secret.ts';
import type { KeySource } from '../../key.ts';
import { readJsonInside } from './json-inside.ts';
import type { KeysRead } from '../keys-read.ts';
import { movedRead } from '../moved-read.ts';
import type { NamedValue } from './named-pairs.ts';
import { readValues } from './read-inside.ts';
import { withKids, type JsonExtras } from '../read-json-keys.ts';
import type { ReadInner } from './read-packed.ts';
import { tooManyKeys } from '../too-many-keys.ts';

/** What JSON may hold beside JWKs, PEM and DER. */
export const jsonExtras = (source: KeySource, readInner: ReadInner): JsonExtras => ({
  inside: (root) => readTypedSecret(root, source) ?? readStrings(root, source, readInner),
  behind: (text, end) => readFollowing(text, end, readInner),
});

/** Keys of JSON documents that follow the first one, as a log or a copied list has them. Undefined where something else follows. */
function readFollowing(text: string, end: number, readInner: ReadInner): KeysRead | undefined {
  const rest = text.slice(end);
  const read = /^[\s,]{0,200}[{[]/.test(rest) ? readJsonInside(rest, readInner) : undefined;
  return read && movedRead(read, (span) => spanOf(span.start + end, span.end + end));
}

/** Shorter strings hold no key: 32 bytes in base64 have 43 characters. */
const shortest = 40;

/** Strings that hold a key by themselves. Undefined where there is none. */
function readStrings(root: JsonNode, source: KeySource, readInner: ReadInner): KeysRead | undefined {
  const values = stringsOf(root, '').filter(({ text }) => text.length > shortest);
  const read = readValues(values, source, readInner);
  return read && withKids({ ...read, problems: [...read.problems, ...tooManyKeys(values.length, root.span)] }, root);
}

function stringsOf(node: JsonNode | undefined, name: string): readonly NamedValue[] {
  if (node?.type === 'string')
    // The whole string stands for what is in it: escapes may have moved its characters.
    return [{ name: '', isPrivate: /priv|secret/i.test(name), text: node.value, span: node.span }];
  if (node?.type === 'array') return node.items.flatMap((item) => stringsOf(item, name));
  return node?.type === 'object' ? node.members.flatMap((member) => stringsOf(member.value, member.name.value)) : [];
}
