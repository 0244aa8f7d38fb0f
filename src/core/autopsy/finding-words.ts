import { list } from '../text/words.ts';
import type { Facts, Hypothesis } from './hypothesis.ts';
import type { AutopsyFinding } from './report.ts';

interface Held {
  readonly hypothesis: Hypothesis;
  readonly facts: Facts;
}

/** The sentence of a finding and those behind it. Every word of a finding is put together here. */
export function findingWords(
  held: readonly Held[],
  outcome = 'The signature matches',
): Pick<AutopsyFinding, 'condition' | 'sentence' | 'more'> {
  const clauses = held.map(({ hypothesis, facts }) => hypothesis.clause(facts));
  const condition = list(clauses);
  return {
    condition,
    sentence: `${outcome} if ${condition}.`,
    more: held.flatMap(({ hypothesis, facts }) =>
      [hypothesis.because?.(facts), hypothesis.who].filter((text) => text !== undefined),
    ),
  };
}
