import type { AutopsyFinding, AutopsyProgress } from '../autopsy/report.ts';
import type { Answer } from './answer.ts';

/**
 * The answer of the keys with what the search for the cause has found. A match under a condition is no match: the state of the
 * gate stays, and its words say both.
 */
export function withAutopsy(answer: Answer, autopsy: AutopsyProgress, isEncrypted = false): Answer {
  const mayBeSearched = isEncrypted
    ? answer.state !== 'pass'
    : answer.kind === 'mismatched' || answer.state === 'unchecked';
  if (autopsy.status === 'idle' || !mayBeSearched) return answer;
  const finding = autopsy.status === 'done' ? autopsy.report.finding : undefined;
  if (!finding) {
    const clues = autopsy.status === 'done' ? autopsy.report.clues.map(({ text }) => text) : [];
    return { ...answer, autopsy, notes: [...clues, ...answer.notes] };
  }
  if (isEncrypted) return underCondition(answer, autopsy, finding);
  const { condition, sentence, more, isForgery } = finding;
  const isMismatch = answer.kind === 'mismatched' || isForgery === true;
  return {
    ...answer,
    ...(isForgery && REJECTED),
    autopsy,
    words: `${isForgery ? REJECTED.words : answer.words}; it matches if ${condition}`,
    title: isMismatch ? 'The signature does not match' : 'The signature matches under a condition',
    text: [sentence, ...more].join(' '),
    notes: isMismatch ? [AS_SENT, ...answer.notes] : [],
  };
}

/** Of a token that can be decrypted under a condition: what was said of its key or its parts is no longer the reason. */
const underCondition = (
  answer: Answer,
  autopsy: AutopsyProgress,
  { condition, sentence, more }: AutopsyFinding,
): Answer => ({
  ...answer,
  autopsy,
  words: `does not decrypt as it is; it can be decrypted if ${condition}`,
  title: answer.state === 'fail' ? 'The token does not decrypt' : 'The token can be decrypted under a condition',
  text: [sentence, ...more].join(' '),
  notes: [AS_ENCRYPTED],
});

/** Whatever the key would be good for, a recipient must not accept what anyone can sign. */
const REJECTED = { kind: 'mismatched', state: 'fail', words: 'does not match your key' } as const;

const AS_ENCRYPTED = 'As it was sent, with the key as it is, the token does not decrypt.';

const AS_SENT = 'As it was sent, with the key as it is, the signature does not match.';
