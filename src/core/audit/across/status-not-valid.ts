import type { Comparison } from './comparison.ts';
import { listedIn, statusAt, statusWords } from './status-reading.ts';

export const statusNotValid: Comparison = {
  id: 'status-not-valid',
  title: 'Revoked or suspended in its status list',
  severity: 'error',
  gate: 'time',
  reference: { specification: 'Token Status List', section: '8.3' },
  why: 'A verifier looks up the status of the token in the list that its issuer publishes, and rejects a token that is invalid or suspended there.',
  confidence: 'likely',
  remedy: 'Request a new token. If it should be valid, ask its issuer why its status changed.',
  fine: 'The list in this paste may be older than the one at its address: compare its iat, and get it again.',
  *compare(one, others) {
    const listed = listedIn(one, others);
    if (!listed) return;
    const { reference, list } = listed;
    const status = statusAt(list, reference.index);
    if (status !== 1 && status !== 2) return;
    yield {
      span: reference.found.part.locate(reference.found.member.span),
      other: { token: list, span: list.token.excerpt.span },
      message: `The status list of token ${list.number} has the status ${statusWords(status)}, at index ${reference.index}, which is this token’s. Verifiers that check the status reject it.`,
    };
  },
};
