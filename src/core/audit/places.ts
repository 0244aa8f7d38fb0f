import type { JsonNode, JsonString } from '../text/json-node.ts';
import type { Span } from '../text/span.ts';
import type { Part } from '../token/part.ts';
import { shown } from './shown.ts';

/** A value anywhere in a part, at any depth. */
export interface Place {
  readonly part: Part;
  readonly node: JsonNode;
  /** Of a member; absent of an item of an array and of the root. */
  readonly name?: JsonString;
  /** In the part's text: name and value of a member, else the value. */
  readonly span: Span;
  readonly index?: number;
  readonly parent?: Place;
}

const known = new WeakMap<Part, readonly Place[]>();

/** Every value of a part in the order written. Many rules go through all of them, so they are kept as long as the part is. */
export function placesIn(part: Part | undefined): readonly Place[] {
  const root = part?.json?.root;
  if (!part || !root) return [];
  const before = known.get(part);
  if (before) return before;
  const places: Place[] = [];
  const stack: Place[] = [{ part, node: root, span: root.span }];
  for (let place = stack.pop(); place; place = stack.pop()) {
    places.push(place);
    const inner = placesBelow(place);
    for (let index = inner.length - 1; index >= 0; index--) {
      const one = inner[index];
      if (one) stack.push(one);
    }
  }
  known.set(part, places);
  return places;
}

function placesBelow(parent: Place): readonly Place[] {
  const { part, node } = parent;
  if (node.type === 'array')
    return node.items.map((item, index) => ({ part, node: item, span: item.span, index, parent }));
  if (node.type !== 'object') return [];
  return node.members.flatMap(({ name, value, span }) => (value ? [{ part, node: value, name, span, parent }] : []));
}

/** "address.country", "roles[2]"; long ones are cut. */
export function pathOf(place: Place): string {
  let path = '';
  for (let at: Place | undefined = place; at && path.length < 80; at = at.parent) {
    const rest = path && !path.startsWith('[') ? `.${path}` : path;
    if (at.index !== undefined) path = `[${at.index}]${rest}`;
    else if (at.name) path = `${wordOf(at.name.value)}${rest}`;
  }
  return path === '' ? 'the value' : path;
}

const wordOf = (name: string): string => (/^[\w$@:/#.-]+$/.test(name) ? shown(name) : `"${shown(name)}"`);
