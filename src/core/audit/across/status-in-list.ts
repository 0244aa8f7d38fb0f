import type { Comparison } from './comparison.ts';
import { lengthOf, listedIn, statusAt, statusWords } from './status-reading.ts';

/** Of a token that is not rejected for it, and of the list itself. */
export const statusInList: Comparison = {
  id: 'status-in-list',
  title: 'A token and its status list',
  severity: 'info',
  gate: 'time',
  reference: { specification: 'Token Status List', section: '7.1' },
  why: 'A status list has one number for each token. The token says at which index its own is.',
  confidence: 'certain',
  remedy:
    'There is nothing to do. Check the signature of the list, too, because the status is only as good as the list.',
  *compare(one, others) {
    const listed = listedIn(one, others);
    const status = listed && statusAt(listed.list, listed.reference.index);
    if (listed && status !== undefined && status !== 1 && status !== 2)
      yield {
        span: listed.reference.found.part.locate(listed.reference.found.member.span),
        other: { token: listed.list, span: listed.list.token.excerpt.span },
        message: `The status list of token ${listed.list.number} has the status ${statusWords(status)}, at index ${listed.reference.index}, which is this token’s.`,
      };
    for (const other of one.statuses ? others : []) {
      const named = listedIn(other, [one]);
      const its = named && statusAt(one, named.reference.index);
      if (!named || its === undefined) continue;
      yield {
        span: one.token.excerpt.span,
        other: { token: other, span: named.reference.found.part.locate(named.reference.found.member.span) },
        message: `Token ${other.number} has index ${named.reference.index} in this list of ${lengthOf(one).toLocaleString('en')}. Its status is ${statusWords(its)}.`,
      };
    }
  },
};
