import { computed } from 'nanostores';
import type { Diagnostic } from '../../core/audit/rule.ts';
import { judgedTokens } from '../../core/token/find/judged-tokens.ts';
import { parse } from '../../core/token/reading/parse.ts';
import type { Sighting } from '../../core/token/find/sighting.ts';
import type { Parsed } from '../../core/token/token.ts';
import { latest } from '../page/latest.ts';
import { $parsed, $sighting, $sightings } from '../session/session.ts';

const loadGather = () => import('../../crypto/certificates/gather.ts');
const loadCompare = () => import('../../core/audit/across/compare-tokens.ts');
const loadComparisons = () => import('../../core/audit/across/index.ts');

interface Question {
  readonly one: Parsed;
  readonly all: readonly (Sighting & { readonly token: Parsed })[];
}

const $question = computed([$sightings, $sighting, $parsed], (sightings, chosen, one): Question | undefined => {
  if (sightings.length < 2 || one.kind === 'not-a-token') return undefined;
  const all = judgedTokens(sightings).map((sighting) => ({
    ...sighting,
    token: sighting === chosen ? one : parse(sighting.excerpt),
  }));
  return { one, all };
});

const $compared = latest($question, (question, signal) => question && compare(question, signal));

async function compare({ one, all }: Question, signal: AbortSignal): Promise<readonly Diagnostic[]> {
  const [{ gather }, { compareTokens }, { comparisons }] = await Promise.all([
    loadGather(),
    loadCompare(),
    loadComparisons(),
  ]);
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

/** What shows only beside the other tokens of the paste. */
export const $acrossFindings = computed($compared, (pending) => (pending.status === 'done' ? pending.value : []));
