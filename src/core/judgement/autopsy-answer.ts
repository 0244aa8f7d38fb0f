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
  if (!finding) {
    const clues = autopsy.status === 'done' ? autopsy.report.clues.map(({ text }) => text) : [];
    return { ...answer, autopsy, notes: [...clues, ...answer.notes] };
  }
  const { condition, sentence, more } = finding;
  const isMismatch = answer.kind === 'mismatched';
  return {
    ...answer,
    autopsy,
    words: `${answer.words}; it matches if ${condition}`,
    title: isMismatch ? 'The signature does not match' : 'The signature matches under a condition',
    text: [sentence, ...more].join(' '),
    notes: isMismatch ? [AS_SENT, ...answer.notes] : [],
  };
}

const AS_SENT = 'As it was sent, with the key as it is, the signature does not match.';
