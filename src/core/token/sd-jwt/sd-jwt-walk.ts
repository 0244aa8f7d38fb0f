import type { JsonArray, JsonMember, JsonNode, JsonObject } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { type Span, spanOf } from '../../text/span.ts';
import { stepInto } from '../claim-path.ts';
import type { DisclosureContent } from './disclosure-content.ts';
import type { Part } from '../part/part.ts';
import { markedNodes } from './sd-jwt-marks.ts';
import type { DigestPlace, DisclosedSpan, Disclosure, UndisclosedDigest } from './processed-sd-jwt.ts';
import * as say from './sd-jwt-walk-faults.ts';
import { slicedText, type SlicedTextBuilder } from '../part/sliced-text.ts';
import { deepestJson } from '../../text/work-caps.ts';

/** What was met on the way through the payload and the disclosures that it leads to. */
export interface Walk {
  readonly parts: readonly Part[];
  readonly contents: readonly DisclosureContent[];
  readonly byDigest: ReadonlyMap<string, number>;
  /** Nodes that hold digests, at any depth. */
  readonly marked: Set<JsonNode>;
  readonly seen: Set<string>;
  readonly found: Map<number, Pick<Disclosure, 'state' | 'path' | 'place'>>;
  readonly undisclosed: UndisclosedDigest[];
  readonly disclosed: DisclosedSpan[];
  readonly faults: Fault[];
  /** How often each rule of digests was broken, by the id of its fault. */
  readonly counts: Map<string, number>;
  readonly out: SlicedTextBuilder;
}

/** A value, and where it stands. */
interface Here {
  readonly part: Part;
  /** Index of the disclosure that the part is; absent for the payload. */
  readonly within?: number;
  readonly path: string;
  readonly depth: number;
}

export function walkPayload(
  payload: Part,
  parts: readonly Part[],
  contents: readonly DisclosureContent[],
  byDigest: ReadonlyMap<string, number>,
): Walk {
  const state = { undisclosed: [], disclosed: [], faults: [], counts: new Map(), out: slicedText() };
  const walk: Walk = { parts, contents, byDigest, marked: new Set(), seen: new Set(), found: new Map(), ...state };
  const root = payload.json?.root;
  if (root?.type !== 'object') return walk;
  markedNodes(root, walk.marked);
  emitObject(walk, { part: payload, path: '', depth: 0 }, root);
  return walk;
}

function emit(walk: Walk, here: Here, node: JsonNode): void {
  if (!walk.marked.has(node)) walk.out.take(here.part, node.span);
  else if (node.type === 'object') emitObject(walk, here, node);
  else if (node.type === 'array') emitArray(walk, here, node);
}

function emitObject(walk: Walk, here: Here, object: JsonObject): void {
  const { out } = walk;
  const isOutermost = here.within === undefined && here.depth === 0;
  const names = new Set<string>();
  let isFirst = true;
  const separate = (): void => {
    out.add(isFirst ? '' : ',');
    isFirst = false;
  };
  out.add('{');
  for (const member of object.members) {
    const name = member.name.value;
    if (name === '_sd' || (name === '_sd_alg' && isOutermost) || !member.value) continue;
    if (name === '_sd_alg') note(walk, say.nestedAlgorithm(here.part, member));
    if (name === '...') note(walk, say.strangeEllipsis(here.part, member));
    names.add(name);
    separate();
    out.take(here.part, spanOf(member.name.span.start, member.value.span.start));
    emit(walk, { ...here, path: stepInto(here.path, name), depth: here.depth + 1 }, member.value);
  }
  for (const member of object.members.filter(({ name }) => name.value === '_sd'))
    emitDigests(walk, here, member, names, separate);
  close(walk, here, object, isFirst);
}

/** A bracket of our own; of what nothing is left in, the one that was written, so that it has a place in the paste. */
function close({ out }: Walk, { part }: Here, { type, span }: JsonObject | JsonArray, isEmpty: boolean): void {
  const bracket = type === 'object' ? '}' : ']';
  const written = spanOf(span.end - 1, span.end);
  if (isEmpty && part.text?.slice(written.start, written.end) === bracket) out.take(part, written);
  else out.add(bracket);
}

function emitDigests(walk: Walk, here: Here, sd: JsonMember, names: Set<string>, separate: () => void): void {
  const items = sd.value?.type === 'array' ? sd.value.items : undefined;
  if (!items || items.some(({ type }) => type !== 'string')) note(walk, say.noDigests(here.part, sd));
  for (const item of items ?? []) {
    if (item.type !== 'string') continue;
    const index = claimDigest(walk, here, item.value, item.span);
    const content = index === undefined ? undefined : walk.contents[index];
    const part = index === undefined ? undefined : walk.parts[index];
    if (index === undefined || !content || !part) continue;
    const { name, value } = content;
    const place = placeOf(here, item.span);
    const objection = say.objectionToProperty(part, content, names, here.depth >= deepestJson);
    walk.found.set(index, {
      state: objection ? 'refused' : 'matched',
      ...(name ? { path: stepInto(here.path, name.value) } : {}),
      place,
    });
    if (objection || !name || !value) {
      if (objection) walk.faults.push(objection);
      continue;
    }
    names.add(name.value);
    separate();
    const at = walk.out.length;
    walk.out.take(part, name.span);
    walk.out.add(':');
    emitDisclosed(walk, { part, within: index, path: stepInto(here.path, name.value), depth: here.depth + 1 }, value);
    walk.disclosed.push({ span: spanOf(at, walk.out.length), disclosure: index });
  }
}

function emitArray(walk: Walk, here: Here, array: JsonArray): void {
  const { out } = walk;
  let isFirst = true;
  out.add('[');
  for (const [index, item] of array.items.entries()) {
    const inside = { ...here, path: stepInto(here.path, index), depth: here.depth + 1 };
    const digest = elementDigest(item);
    const disclosure = digest && matchedElement(walk, inside, digest.value, digest.span);
    if (digest && !disclosure) continue;
    out.add(isFirst ? '' : ',');
    isFirst = false;
    const at = out.length;
    if (disclosure) {
      emitDisclosed(walk, { ...inside, part: disclosure.part, within: disclosure.index }, disclosure.value);
      walk.disclosed.push({ span: spanOf(at, out.length), disclosure: disclosure.index });
    } else emit(walk, inside, item);
  }
  close(walk, here, array, isFirst);
}

/** RFC 9901 §4.2.4.2: an object with one key, `...`, that refers to a string. */
function elementDigest(item: JsonNode): Extract<JsonNode, { type: 'string' }> | undefined {
  const [member, ...others] = item.type === 'object' ? item.members : [];
  const isDigest = member?.name.value === '...' && others.length === 0;
  return isDigest && member.value?.type === 'string' ? member.value : undefined;
}

interface Matched {
  readonly index: number;
  readonly part: Part;
  readonly value: JsonNode;
}

function matchedElement(walk: Walk, here: Here, digest: string, span: Span): Matched | undefined {
  const index = claimDigest(walk, here, digest, span);
  const [content, part] = index === undefined ? [] : [walk.contents[index], walk.parts[index]];
  if (index === undefined || !content || !part) return undefined;
  const objection = say.objectionToElement(part, content, here.depth >= deepestJson);
  const { path } = here;
  walk.found.set(index, { state: objection ? 'refused' : 'matched', path, place: placeOf(here, span) });
  if (objection) walk.faults.push(objection);
  return objection || !content.value ? undefined : { index, part, value: content.value };
}

/** The disclosure that a digest stands for. A digest that was met before stands for nothing (§7.1). */
function claimDigest(walk: Walk, here: Here, digest: string, span: Span): number | undefined {
  if (walk.seen.has(digest)) {
    note(walk, say.repeatedDigest(here.part.locate(span), digest));
    return undefined;
  }
  walk.seen.add(digest);
  const index = walk.byDigest.get(digest);
  if (index === undefined) walk.undisclosed.push({ digest, path: here.path, ...placeOf(here, span) });
  return index;
}

/** A hostile payload breaks one rule a hundred thousand times: no list of faults is better for having them all. */
const mostAlike = 50;

function note({ faults, counts }: Walk, fault: Fault): void {
  const count = (counts.get(fault.id) ?? 0) + 1;
  counts.set(fault.id, count);
  if (count <= mostAlike) faults.push(fault);
}

function emitDisclosed(walk: Walk, here: Here, value: JsonNode): void {
  markedNodes(value, walk.marked);
  emit(walk, here, value);
}

const placeOf = ({ part, within }: Here, span: Span): DigestPlace => ({
  span: part.locate(span),
  ...(within === undefined ? {} : { within }),
});
