import type { JsonNode } from '../../../core/text/json-node.ts';
import type { Change, InputJsonHypothesis } from '../axes.ts';
import type { SignedText } from '../evidence.ts';
import { partsAre, rewritten } from '../rewritten.ts';
import { writeJson, type JsonStyle } from '../write-json.ts';

const tight = { comma: ',', colon: ':' } as const;

const styles: readonly (readonly [how: string, style: JsonStyle])[] = [
  ['sorted by name', { ...tight, isSorted: true }],
  ['sorted by name, with “, ” and “: ”', { comma: ', ', colon: ': ', isSorted: true, escapesUnicode: 'lower' }],
  ['sorted by name, with \\u escapes for markup', { ...tight, isSorted: true, escapesAlso: '<>&' }],
];

export const jsonOrder: InputJsonHypothesis = {
  id: 'json-order',
  axis: 'input-json',
  family: 'signing-input',
  rarity: 2,
  title: 'JSON with its members in another order',
  fix: 'payload-json',
  *variants(signed) {
    for (const [how, style] of styles) yield* rewritten(signed, (root) => writeJson(root, style), { how });
    yield* reversed(signed);
  },
  clause: ({ parts, how = '' }) => `the members of the ${parts} are ${how}`,
  because: ({ parts }) =>
    `${partsAre(parts).replace('the', 'The')} other characters now than those that were signed, although the JSON means the same.`,
  who: 'Go maps, Python’s sort_keys and PostgreSQL’s jsonb each have an order of their own.',
};

/** A header of two or three members, such as typ before alg. */
function* reversed(signed: SignedText): Iterable<Change<SignedText>> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- read where it is used
  const turned = (root: JsonNode): string =>
    writeJson(root.type === 'object' ? { ...root, members: root.members.toReversed() } : root, tight);
  yield* rewritten(signed, turned, { how: 'in reverse order' });
}
