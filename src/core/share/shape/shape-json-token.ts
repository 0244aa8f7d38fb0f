import { readJson } from '../../text/json.ts';
import type { JsonMember, JsonNode, JsonObject } from '../../text/json-node.ts';
import type { TextEdit } from '../../text/result.ts';
import type { PartName } from '../../token/part/part.ts';
import { shapeEdits } from './shape-json.ts';
import { edited, shapePart } from './shape-part.ts';
import type { Values } from './values.ts';

/** What members of a JSON serialization hold as base64url (RFC 7515 §7.2, RFC 7516 §7.2). */
const parts: ReadonlyMap<string, PartName> = new Map<string, PartName>([
  ['protected', 'header'],
  ['payload', 'payload'],
  ['signature', 'signature'],
  ['encrypted_key', 'encrypted-key'],
  ['iv', 'iv'],
  ['ciphertext', 'ciphertext'],
  ['tag', 'tag'],
  ['aad', 'aad'],
]);

interface Shaping {
  readonly replacer: Values;
  /** The payload stands there as it is (RFC 7797 §3). */
  readonly unencoded: boolean;
  /** A compact JWS, as of a key binding. */
  readonly compact: (text: string) => string;
}

/** A token in a JSON serialization; one that is damaged keeps its punctuation only. */
export function shapeJsonToken(text: string, shaping: Shaping): string {
  const { root, problem } = readJson(text);
  return root?.type !== 'object' || problem ? shaping.replacer.text(text) : edited(text, objectEdits(root, shaping));
}

const objectEdits = (object: JsonObject, shaping: Shaping): readonly TextEdit[] =>
  object.members.flatMap((member) => [...nameEdits(member, shaping), ...valueEdits(member, shaping)]);

function nameEdits({ name }: JsonMember, { replacer }: Shaping): readonly TextEdit[] {
  const replaced = replacer.name(name.value);
  return replaced === name.value ? [] : [{ span: name.span, text: JSON.stringify(replaced) }];
}

function valueEdits({ name: { value: name }, value }: JsonMember, shaping: Shaping): readonly TextEdit[] {
  if (!value) return [];
  const part = parts.get(name);
  const { replacer, unencoded } = shaping;
  if (part && value.type === 'string')
    return replacing(value, shapePart(part, value.value, replacer, part === 'payload' && unencoded));
  if ((name === 'signatures' || name === 'recipients') && value.type === 'array')
    return value.items.flatMap((item) => (item.type === 'object' ? objectEdits(item, shaping) : other(item, shaping)));
  if ((name === 'header' || name === 'unprotected') && value.type === 'object') return headerEdits(value, shaping);
  return other(value, shaping);
}

/** An unprotected header, also with what makes an SD-JWT (RFC 9901 §8.1). */
const headerEdits = (header: JsonObject, shaping: Shaping): readonly TextEdit[] =>
  header.members.flatMap((member) => {
    const { replacer, compact } = shaping;
    const { name, value } = member;
    if (name.value === 'kb_jwt' && value?.type === 'string') return replacing(value, compact(value.value));
    if (name.value === 'disclosures' && value?.type === 'array')
      return value.items.flatMap((item) =>
        item.type === 'string' ? replacing(item, shapePart('disclosure', item.value, replacer)) : other(item, shaping),
      );
    return shapeEdits({ ...header, members: [member] }, replacer, { part: 'header', depth: 0 });
  });

const replacing = ({ span }: JsonNode, text: string): readonly TextEdit[] => [{ span, text: JSON.stringify(text) }];

const other = (node: JsonNode, { replacer }: Shaping): readonly TextEdit[] =>
  shapeEdits(node, replacer, { part: 'other', depth: 1 });
