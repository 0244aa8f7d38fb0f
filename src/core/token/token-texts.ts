import type { JsonNode } from '../text/json-node.ts';
import { headersOf } from './parameters.ts';
import type { Part } from './part/part.ts';
import type { Jws } from './token.ts';

/** A string that a token carries: "the claim “iss”", and what it says. */
export interface TokenText {
  readonly where: string;
  readonly text: string;
}

/** The strings of a signed token, also those in arrays and objects, names of objects left out: its header's first. */
export const tokenTexts = (jws: Jws): readonly TokenText[] => [
  ...headersOf(jws).flatMap((part) => textsIn(part, 'the header parameter')),
  ...textsIn(jws.payload, 'the claim'),
];

const deepest = 6;

function textsIn({ json }: Part, what: string): readonly TokenText[] {
  const root = json?.root;
  if (root?.type !== 'object') return [];
  return root.members.flatMap(({ name, value }) => {
    const where = `${what} “${name.value.slice(0, 40)}”`;
    return stringsIn(value, 0).map((text) => ({ where, text }));
  });
}

function stringsIn(node: JsonNode | undefined, depth: number): readonly string[] {
  if (node?.type === 'string') return [node.value];
  if (depth > deepest) return [];
  if (node?.type === 'array') return node.items.flatMap((item) => stringsIn(item, depth + 1));
  return node?.type === 'object' ? node.members.flatMap(({ value }) => stringsIn(value, depth + 1)) : [];
}
