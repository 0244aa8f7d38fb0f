import type { Fault } from '../../text/result.ts';
import { byPlace, inOrder } from '../part/token-faults.ts';
import type { Jwe, Jws } from '../token.ts';
import { memberFaults, type Shape } from './json-member-faults.ts';
import { mixtureFaults } from './json-mixture.ts';
import type { JsonSource } from './json-source.ts';

/** A token in JSON of all that was read for each of its signatures or recipients: the first one, which holds the others. */
export function wholeOf<Token extends Jws | Jwe>(
  source: JsonSource,
  all: readonly Token[],
  { members, reference }: Pick<Shape, 'members' | 'reference'>,
  faults: readonly Fault[],
) {
  const [first, ...others] = all;
  if (!first) throw new Error('a list of entries is never empty');
  const parts = byPlace([...new Set(all.flatMap((one) => one.parts))]);
  const own = memberFaults(source, source.root, { title: 'This token', members, reference });
  return { ...first, others, parts, faults: inOrder(parts, ...mixtureFaults(source), ...own, ...faults) };
}
