import type { JsonArray, JsonMember, JsonNode, JsonObject } from './json-node.ts';

/** A tree with few of its values. */
export interface CutTree {
  readonly root: JsonNode;
  /** Where in the text the values end that were kept without a gap; the end of the text where none was left out. */
  readonly end: number;
}

export interface CutOptions {
  /** The first so many values are kept, members and items of any depth. */
  readonly most: number;
  /** Names of top-level members that are kept wherever they are, each with as many values of its own. */
  readonly keeps: (name: string) => boolean;
}

/** What is left of the count, and how far the tree was kept. */
interface Budget {
  left: number;
  end: number;
}

/**
 * Cuts a tree to its first values and the known members of its top. Spans and order stay, and each object and array says
 * how many of its own it left out. Of several members of one known name beyond the cut, the last one is kept, as that is the one
 * that `memberOf` gives.
 */
export function cutTree(root: JsonNode, length: number, { most, keeps }: CutOptions): CutTree {
  const budget = { left: most, end: root.span.start };
  const cut = cutNode(root, budget);
  if (budget.left > 0) return { root, end: length };
  if (root.type !== 'object' || cut.type !== 'object') return { root: cut, end: budget.end };
  const known = knownBehind(root, cut.members.length, keeps).map((member) => cutMember(member, { left: most, end: 0 }));
  const members = [...cut.members, ...known];
  const { type, span } = root;
  return { root: { type, span, members, ...omission(root.members.length - members.length) }, end: budget.end };
}

/** The last member of each known name among those from `from` on, in their order. */
function knownBehind(root: JsonObject, from: number, keeps: CutOptions['keeps']): readonly JsonMember[] {
  const last = new Map<string, JsonMember>();
  for (let index = from; index < root.members.length; index++) {
    const member = root.members[index];
    if (member && keeps(member.name.value)) last.set(member.name.value, member);
  }
  return [...last.values()].toSorted((one, other) => one.span.start - other.span.start);
}

function cutNode(node: JsonNode, budget: Budget): JsonNode {
  budget.left--;
  if (node.type === 'object') return cutObject(node, budget);
  if (node.type === 'array') return cutArray(node, budget);
  budget.end = node.span.end;
  return node;
}

function cutObject(node: JsonObject, budget: Budget): JsonObject {
  const members: JsonMember[] = [];
  for (const member of node.members) {
    if (budget.left <= 0) break;
    members.push(cutMember(member, budget));
  }
  if (members.length === node.members.length) closed(node, budget);
  return { ...node, members, ...omission(node.members.length - members.length) };
}

function cutMember(member: JsonMember, budget: Budget): JsonMember {
  if (member.value) return { ...member, value: cutNode(member.value, budget) };
  budget.left--;
  budget.end = member.span.end;
  return member;
}

function cutArray(node: JsonArray, budget: Budget): JsonArray {
  const items: JsonNode[] = [];
  for (const item of node.items) {
    if (budget.left <= 0) break;
    items.push(cutNode(item, budget));
  }
  if (items.length === node.items.length) closed(node, budget);
  return { ...node, items, ...omission(node.items.length - items.length) };
}

/** A container that is whole is kept with its bracket, unless something inside of it was left out. */
function closed({ span }: JsonNode, budget: Budget): void {
  if (budget.left > 0) budget.end = span.end;
}

const omission = (omitted: number): { readonly omitted?: number } => (omitted > 0 ? { omitted } : {});
