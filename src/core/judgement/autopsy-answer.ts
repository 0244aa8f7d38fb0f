import type { AutopsyProgress } from '../autopsy/report.ts';
import type { Answer } from './answer.ts';

/**
 * The answer of the keys with what the search for the cause has found. A match under a condition is no match: the state of the
 * gate stays, and its words say both.
 */
export function withAutopsy(answer: Answer, autopsy: AutopsyProgress): Answer {
  const mayBeSearched = answer.kind === 'mismatched' || answer.state === 'unchecked';
  if (autopsy.status === 'idle' || !mayBeSearched) return answer;
  const finding = autopsy.status === 'done' ? autopsy.report.finding : undefined;
  if (!finding) return { ...answer, autopsy };
  const { condition, sentence, more } = finding;
  if (answer.kind === 'mismatched')
    return {
      ...answer,
      autopsy,
      words: `${answer.words}; it matches if ${condition}`,
      title: 'The signature does not match',
      text: [sentence, ...more].join(' '),
      notes: [AS_SENT, ...answer.notes],
    };
  return {
    ...answer,
    autopsy,
    words: `${answer.words}; it matches if ${condition}`,
    title: 'The signature matches under a condition',
    text: [sentence, ...more].join(' '),
    notes: [],
  };
}

const AS_SENT = 'As it was sent, with the key as it is, the signature does not match.';
