import type { Facts, Hypothesis } from './hypothesis.ts';

interface Held {
  readonly hypothesis: Hypothesis;
  readonly facts: Facts;
}

/** The sentence of a finding and those behind it. Every word of a finding is put together here. */
export function findingWords(held: readonly Held[]): { readonly sentence: string; readonly more: readonly string[] } {
  const clauses = held.map(({ hypothesis, facts }) => hypothesis.clause(facts));
  return {
    sentence: `The signature matches if ${listOf(clauses)}.`,
    more: held.flatMap(({ hypothesis, facts }) =>
      [hypothesis.because?.(facts), hypothesis.who].filter((text) => text !== undefined),
    ),
  };
}

function listOf(clauses: readonly string[]): string {
  const last = clauses.at(-1) ?? '';
  return clauses.length < 2 ? last : `${clauses.slice(0, -1).join(', ')} and ${last}`;
}
