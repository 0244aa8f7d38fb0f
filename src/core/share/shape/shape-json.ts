import { memberOf, type JsonMember, type JsonNode } from '../../text/json-node.ts';
import { unreachable, type TextEdit } from '../../text/result.ts';
import { isMoment } from './known-names.ts';
import type { Place } from './place.ts';
import type { Values } from './values.ts';

/** Says how the token is made, and nothing of what is in it. */
const keptInHeader = new Set(['alg', 'enc', 'zip', 'typ', 'cty', 'b64', 'p2c', 'ppt']);
const keptInJwk = new Set(['kty', 'crv', 'alg', 'use', 'key_ops']);
const plain = /^[\w.+/#:-]{0,40}$/;

/** The edits that replace every value of a JSON document, spans in its text; what nobody edits is structure. */
export function shapeEdits(node: JsonNode, replacer: Values, place: Place): readonly TextEdit[] {
  switch (node.type) {
    case 'object':
      return node.members.flatMap((member) => memberEdits(member, replacer, placeIn(node, member, place)));
    case 'array':
      return node.items.flatMap((item) => shapeEdits(item, replacer, place));
    case 'string': {
      if (isKept(place) && plain.test(node.value)) return [];
      const text =
        place.name === 'crit' && place.part === 'header' && place.depth === 1
          ? replacer.name(node.value)
          : replacer.text(node.value, place);
      return [{ span: node.span, text: JSON.stringify(text) }];
    }
    case 'number': {
      if (isKept(place)) return [];
      const { span, written } = node;
      return [{ span, text: isMoment(place.name) ? replacer.moment(written, place) : replacer.number(written, place) }];
    }
    case 'boolean':
    case 'null':
      return [];
    default:
      return unreachable(node);
  }
}

function placeIn(object: JsonNode, { name }: JsonMember, { part, depth }: Place): Place {
  return { part, depth: depth + 1, name: name.value, inJwk: memberOf(object, 'kty') !== undefined };
}

function memberEdits({ name, value }: JsonMember, replacer: Values, place: Place): readonly TextEdit[] {
  const replaced = replacer.name(name.value);
  const own = replaced === name.value ? [] : [{ span: name.span, text: JSON.stringify(replaced) }];
  return value ? [...own, ...shapeEdits(value, replacer, place)] : own;
}

function isKept({ part, depth, name = '', inJwk = false }: Place): boolean {
  if (inJwk && keptInJwk.has(name)) return true;
  if (depth !== 1) return false;
  return part === 'header' ? keptInHeader.has(name) : name === '_sd_alg';
}
