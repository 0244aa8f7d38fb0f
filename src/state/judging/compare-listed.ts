import type { Diagnostic } from '../../core/audit/rule.ts';
import type { Sighting } from '../../core/token/find/sighting.ts';
import { parse } from '../../core/token/reading/parse.ts';
import type { Parsed } from '../../core/token/token.ts';
import { inSlices } from '../page/in-slices.ts';

const loadGather = () => import('../../crypto/certificates/gather.ts');
const loadCompare = () => import('../../core/audit/across/compare-tokens.ts');
const loadComparisons = () => import('../../core/audit/across/index.ts');

/** The token in view, and the tokens of its paste, itself among them. */
export interface ListedQuestion {
  readonly one: Parsed;
  readonly chosen: Sighting | undefined;
  readonly listed: readonly Sighting[];
}

/** What shows of the token in view only beside the others. */
export async function compareListed(
  { one, chosen, listed }: ListedQuestion,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  const [{ gather }, { compareTokens }, { comparisons }] = await Promise.all([
    loadGather(),
    loadCompare(),
    loadComparisons(),
  ]);
  const all = await inSlices(listed, signal, (sighting) => ({
    ...sighting,
    token: sighting === chosen ? one : parse(sighting.excerpt),
  }));
  const gathered = await gather(all, signal);
  const own = gathered.find(({ token }) => token === one);
  return own
    ? compareTokens(
        own,
        gathered.filter((other) => other !== own),
        comparisons,
      )
    : [];
}
