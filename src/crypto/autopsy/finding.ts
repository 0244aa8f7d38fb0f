import { findingWords } from '../../core/autopsy/finding-words.ts';
import type { AutopsyFinding, Fault } from '../../core/autopsy/report.ts';
import { describeKey } from '../../core/keys/describe-key.ts';
import type { HeldFault } from './axes.ts';
import type { AutopsyEvidence } from './evidence.ts';
import { keyThumbprint } from './key-thumbprint.ts';
import type { Match } from './match.ts';
import { remedyOf } from './remedy.ts';

/** What is told of a match. */
export function findingOf(evidence: AutopsyEvidence, match: Match): AutopsyFinding {
  const { key } = match;
  const thumbprint = key && keyThumbprint(key.material);
  const remedy = remedyOf(evidence, match);
  return {
    faults: match.faults.map(faultOf),
    ...(key && { key: { id: key.id, name: describeKey(key), ...(thumbprint === undefined ? {} : { thumbprint }) } }),
    ...(remedy && { remedy }),
    ...(match.faults.some(({ hypothesis }) => hypothesis.isForgery) && { isForgery: true as const }),
    ...findingWords(match.faults),
  };
}

const faultOf = ({ hypothesis: { id, family, fix }, facts }: HeldFault): Fault => ({
  id,
  family,
  facts,
  ...(fix === undefined ? {} : { fix }),
});
