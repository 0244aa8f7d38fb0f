import { isOfProviders } from './provider-texts.ts';
import type { Parsed } from '../token/token.ts';
import { documentsOf } from './documents.ts';
import { stringOf, type JsonNode } from '../text/json-node.ts';
import { leavesIn } from '../text/json-leaves.ts';

/** Shorter texts are in every other text. In characters. */
const shortest = 4;

export interface Kept {
  /** Values that the twin has, too, because a specification or a well-known provider names them. */
  readonly standard: readonly string[];
  /** Values that should not be in the twin, and are. */
  readonly leaks: readonly string[];
}

/** Which of these texts a twin still holds. `isStandard`: whether a value stays by intent. */
export function keptTexts(
  originals: readonly string[],
  twin: Parsed,
  beside: string,
  isStandard: (text: string) => boolean,
): Kept {
  const long = [...new Set(originals)].filter((text) => text.length >= shortest);
  const standard = long.filter(isStandard);
  const names = documentsOf(twin).flatMap(({ root }) => [
    ...namesIn(root),
    ...ofHeader.flatMap((name) => stringOf(root, name) ?? []),
  ]);
  const open = [...names, ...standard];
  const values = documentsOf(twin).flatMap(({ root }) =>
    leavesIn(root).map((leaf) => (leaf.type === 'string' ? leaf.value : leaf.written)),
  );
  const text = [...values, beside].join('\n');
  const leaks = long.filter(
    (one) => !isOfProviders(one) && !open.some((known) => known.includes(one)) && text.includes(one),
  );
  return { standard: standard.filter((one) => values.some((value) => value.includes(one))), leaks };
}

/** Header parameters that say how the token is made. */
const ofHeader = ['alg', 'enc', 'zip', 'typ', 'cty', 'ppt'];

function namesIn(node: JsonNode): readonly string[] {
  if (node.type === 'array') return node.items.flatMap(namesIn);
  if (node.type !== 'object') return [];
  return node.members.flatMap(({ name, value }) => [name.value, ...(value ? namesIn(value) : [])]);
}
