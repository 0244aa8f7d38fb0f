import { memo } from '../../text/memo.ts';
import type { JsonNode, JsonString } from '../../text/json-node.ts';
import type { Span } from '../../text/span.ts';
import type { Part } from '../../token/part/part.ts';
import { shown } from './shown.ts';
import { mostPlaces } from '../../text/work-caps.ts';

/** A value anywhere in a part, at any depth. */
export interface Place {
  readonly part: Part;
  readonly node: JsonNode;
  /** Of a member; absent of an item of an array and of the root. */
  readonly name?: JsonString;
  /** In the part's text: name and value of a member, else the value. */
  readonly span: Span;
  /** 0 for the root. */
  readonly depth: number;
  readonly index?: number;
  readonly parent?: Place;
}

/**
 * Every value of a part in the order written, up to `mostPlaces`. Many rules go through all of them, so they are kept as long
 * as the part is.
 */
export function placesIn(part: Part | undefined): readonly Place[] {
  return part ? everyPlace(part) : [];
}

const everyPlace = memo((part: Part): readonly Place[] => {
  const root = part.json?.root;
  if (!root) return [];
  const places: Place[] = [];
  const stack: Place[] = [{ part, node: root, span: root.span, depth: 0 }];
  for (let place = stack.pop(); place && places.length < mostPlaces; place = stack.pop()) {
    places.push(place);
    pushBelow(stack, place);
  }
  return places;
});

/** The last one first, so that the first one is taken next; without lists in between, for there may be hundreds of thousands. */
function pushBelow(stack: Place[], parent: Place): void {
  const { part, node } = parent;
  const depth = parent.depth + 1;
  if (node.type === 'array') {
    for (let index = Math.min(node.items.length, mostPlaces) - 1; index >= 0; index--) {
      const item = node.items[index];
      if (item) stack.push({ part, node: item, span: item.span, depth, index, parent });
    }
  } else if (node.type === 'object') {
    for (let index = Math.min(node.members.length, mostPlaces) - 1; index >= 0; index--) {
      const member = node.members[index];
      if (!member?.value) continue;
      stack.push({ part, node: member.value, name: member.name, span: member.span, depth, parent });
    }
  }
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
