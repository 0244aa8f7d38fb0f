import { claimClass, claimNamed, type ClaimClass } from '../../registry/claims.ts';
import { referenceAddress, referenceText } from '../../registry/specifications.ts';
import type { JsonMember } from '../../text/json-node.ts';
import type { Span } from '../../text/span.ts';
import type { Part } from '../../token/part/part.ts';
import { momentOf } from '../numeric-date.ts';

/** One member of the payload, with all that is known of it. */
export interface ClaimRow {
  /** Among the members of the payload. */
  readonly index: number;
  readonly name: string;
  readonly class: ClaimClass;
  readonly meaning?: string;
  /** "RFC 7519 §4.1.4" */
  readonly reference?: string;
  readonly address?: string;
  /** As written in the token, cut where it is long. */
  readonly value: string;
  /** For a NumericDate: seconds since 1970. */
  readonly seconds?: number;
  /** "milliseconds", where the number cannot be in seconds as it should. */
  readonly unit?: string;
  /** In the payload's text. */
  readonly span: Span;
}

const longestValue = 240;

/** A table longer than this is no help to anybody. */
const mostRows = 200;

/** Of a long payload, where laying out more would be felt. */
const mostRowsOfLong = 60;

/**
 * The members of the payload in the order written, duplicates too. Of more than the table has rows for, those that are known are
 * among them wherever they are.
 */
export function claimRows(payload: Part): readonly ClaimRow[] {
  const { json, shown } = payload;
  if (json?.root?.type !== 'object') return [];
  const { members } = json.root;
  const chosen = rowsAmong(members, shown === undefined ? mostRows : mostRowsOfLong);
  return members.flatMap((member, index) => (chosen.has(member) ? [rowOf(member, index, json.text)] : []));
}

function rowsAmong(members: readonly JsonMember[], most: number): ReadonlySet<JsonMember> {
  if (members.length <= most) return new Set(members);
  const known = members.filter(({ name }) => claimNamed(name.value) !== undefined).slice(0, most);
  const chosen = new Set(known);
  for (const member of members) {
    if (chosen.size >= most) break;
    chosen.add(member);
  }
  return chosen;
}

function rowOf(member: JsonMember, index: number, text: string): ClaimRow {
  const name = member.name.value;
  const claim = claimNamed(name);
  const moment = momentOf(member);
  return {
    index,
    name,
    class: claimClass(name),
    ...(claim && { meaning: claim.meaning }),
    ...(claim?.reference && { reference: referenceText(claim.reference) }),
    ...(claim?.reference && addressed(referenceAddress(claim.reference))),
    value: written(text, member.value?.span),
    ...(moment && { seconds: moment.seconds }),
    ...(moment?.unit !== undefined && { unit: moment.unit }),
    span: member.span,
  };
}

const addressed = (address: string | undefined) => (address === undefined ? {} : { address });

function written(text: string, span: Span | undefined): string {
  if (!span) return 'no value';
  const value = text.slice(span.start, Math.min(span.end, span.start + longestValue));
  return span.end - span.start > longestValue ? `${value}…` : value;
}
