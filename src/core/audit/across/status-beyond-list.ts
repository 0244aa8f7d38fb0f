import { count } from '../../text/words.ts';
import type { Comparison } from './comparison.ts';
import { lengthOf, listedIn, statusAt } from './status-reading.ts';

export const statusBeyondList: Comparison = {
  id: 'status-beyond-list',
  title: 'No status in its list',
  severity: 'error',
  gate: 'time',
  reference: { specification: 'Token Status List', section: '8.3' },
  why: 'A verifier that finds no status at the index of the token cannot tell whether it was revoked, and should reject it.',
  confidence: 'certain',
  remedy: 'Let the issuer publish a list that is long enough, or issue the token with an index within the list.',
  *compare(one, others) {
    const listed = listedIn(one, others);
    if (!listed || statusAt(listed.list, listed.reference.index) !== undefined) return;
    const { reference, list } = listed;
    yield {
      span: reference.found.part.locate(reference.found.member.span),
      other: { token: list, span: list.token.excerpt.span },
      message: `idx is ${reference.index}, and the status list of token ${list.number} has ${count(lengthOf(list), 'status', 'statuses')}, with the indices 0 to ${lengthOf(list) - 1}.`,
    };
  },
};
