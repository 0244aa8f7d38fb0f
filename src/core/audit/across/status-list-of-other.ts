import { shown } from '../words/shown.ts';
import type { Comparison } from './comparison.ts';
import type { Gathered } from './gathered.ts';
import { listAddress, statusReference } from './status-reading.ts';

export const statusListOfOther: Comparison = {
  id: 'status-list-of-other',
  title: 'The status list is another one',
  severity: 'warning',
  gate: 'time',
  reference: { specification: 'Token Status List', section: '8.3' },
  why: 'sub of a status list must equal the uri in the token, so that no one can show the status in another list.',
  confidence: 'likely',
  remedy: 'Get the list from the uri in the token. If this is that list, let its issuer write this uri into sub.',
  fine: 'The list in this paste may belong to another token.',
  *compare(one, others) {
    const [own, address] = [statusReference(one), listAddress(one)];
    const list = own && onlyOne(others.filter((other) => listAddress(other) !== undefined));
    const its = list && listAddress(list);
    if (own && list && its !== undefined && its !== own.uri)
      yield {
        span: own.found.part.locate(own.found.member.span),
        other: { token: list, span: list.token.excerpt.span },
        message: `uri is ${shown(own.uri, 80)}, and sub of the status list, token ${list.number}, is ${shown(its, 80)}. They must be equal, so this list says nothing about this token.`,
      };
    const named = address === undefined ? undefined : onlyOne(others.filter((other) => statusReference(other)));
    const reference = named && statusReference(named);
    if (named && reference && reference.uri !== address)
      yield {
        span: one.token.excerpt.span,
        other: { token: named, span: reference.found.part.locate(reference.found.member.span) },
        message: `sub of this status list is ${shown(address ?? '', 80)}, and token ${named.number} names the list ${shown(reference.uri, 80)}. They must be equal, so this list says nothing about that token.`,
      };
  },
};

const onlyOne = (all: readonly Gathered[]): Gathered | undefined => (all.length === 1 ? all[0] : undefined);
