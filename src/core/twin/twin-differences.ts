import type { Judgement } from '../judgement/judgement.ts';
import { count } from '../text/words.ts';

/** Two tokens as they are judged; `causes`: the hypotheses that explain why a signature does not match. */
export interface JudgedTwin {
  readonly judgement: Judgement;
  readonly causes: readonly string[];
}

const outcomes: Readonly<Record<Judgement['outcome'], string>> = {
  'no-token': 'no token',
  pending: 'not known yet',
  rejected: 'rejected',
  undecided: 'undecided',
  'looks-valid': 'looks valid',
};

/** In what a twin differs from its original, a sentence each; none where the same judgement says the same of both. */
export function twinDifferences(original: JudgedTwin, twin: JudgedTwin): readonly string[] {
  const [before, after] = [original.judgement, twin.judgement];
  return [
    ...(before.outcome === after.outcome
      ? []
      : [`The original is ${outcomes[before.outcome]}, the twin is ${outcomes[after.outcome]}.`]),
    ...after.gates.flatMap(({ id, title, state }) => {
      const own = before.gates.find((gate) => gate.id === id)?.state;
      return own === state ? [] : [`${title}: ${own ?? 'missing'} in the original, ${state} in the twin.`];
    }),
    ...(before.signature.kind === after.signature.kind
      ? []
      : [`Signature: ${before.signature.kind} in the original, ${after.signature.kind} in the twin.`]),
    ...missing(idsOf(before), idsOf(after)).map((id) => `The finding ${id} is missing in the twin.`),
    ...missing(idsOf(after), idsOf(before)).map((id) => `The twin has the finding ${id}, which the original has not.`),
    ...(sorted(original.causes) === sorted(twin.causes) ? [] : [causeDifference(original.causes)]),
  ];
}

const causeDifference = (causes: readonly string[]): string =>
  causes.length === 0
    ? 'Jotter found a cause for the signature of the twin, and none for that of the original.'
    : `The signature of the twin does not match for another reason: Jotter cannot repeat ${count(causes.length, 'cause')} (${causes.join(', ')}).`;

const sorted = (ids: readonly string[]): string => ids.toSorted().join(' ');

const idsOf = ({ findings = [] }: Judgement): readonly string[] =>
  findings.map(({ finding: { severity, id } }) => `${id} (${severity})`);

/** Each as often as it is missing. */
function missing(ids: readonly string[], from: readonly string[]): readonly string[] {
  const left = [...from];
  return ids.filter((id) => {
    const index = left.indexOf(id);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
