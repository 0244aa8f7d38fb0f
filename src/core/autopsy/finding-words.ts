import { list } from '../text/words.ts';
import type { Facts, Hypothesis } from './hypothesis.ts';
import type { AutopsyFinding } from './report.ts';

interface Held {
  readonly hypothesis: Hypothesis;
  readonly facts: Facts;
}

/** Their clauses say "it" of the signature, so they come before another subject. */
const isOfSignature = ({ hypothesis: { family } }: Held): boolean => family === 'algorithm' || family === 'form';
const ofSignatureFirst = (one: Held, other: Held): number => Number(isOfSignature(other)) - Number(isOfSignature(one));

/** The sentence of a finding and those behind it. Every word of a finding is put together here. */
export function findingWords(
  held: readonly Held[],
  outcome = 'The signature matches',
): Pick<AutopsyFinding, 'condition' | 'sentence' | 'more'> {
  const clauses = held.toSorted(ofSignatureFirst).map(({ hypothesis, facts }) => hypothesis.clause(facts));
  const condition = clauses.some((clause) => clause.includes(',')) ? clauses.join(', and ') : list(clauses);
  return {
    condition,
    sentence: `${outcome} if ${condition}.`,
    more: held.flatMap(({ hypothesis, facts }) =>
      [hypothesis.because?.(facts) ?? '', hypothesis.who ?? ''].filter((text) => text !== ''),
    ),
  };
}
