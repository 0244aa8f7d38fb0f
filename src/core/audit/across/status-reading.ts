import { numberOf, stringOf, valueOf } from '../../text/json-node.ts';
import { claimIn, type Found } from '../found.ts';
import type { Gathered } from './gathered.ts';

/** Where a token's status is to be looked up (Token Status List §6.2). */
interface StatusReference {
  readonly found: Found;
  readonly index: number;
  readonly uri: string;
}

export function statusReference({ token }: Gathered): StatusReference | undefined {
  const found = claimIn(token, 'status');
  const list = valueOf(found?.value, 'status_list');
  const [index, uri] = [numberOf(list, 'idx'), stringOf(list, 'uri')];
  return found && index !== undefined && Number.isSafeInteger(index) && index >= 0 && uri !== undefined
    ? { found, index, uri }
    : undefined;
}

/** What a status list token is about (§5.1). */
export const listAddress = (one: Gathered): string | undefined => {
  const sub = claimIn(one.token, 'sub')?.value;
  return one.statuses && sub?.type === 'string' ? sub.value : undefined;
};

/** How many tokens a list has a status of; its last byte may be filled up. */
export const lengthOf = ({ statuses }: Gathered): number =>
  statuses ? (statuses.bytes.length * 8) / statuses.bits : 0;

/** The status at an index: from the lowest bit of the first byte on (§4.1). */
export function statusAt({ statuses }: Gathered, index: number): number | undefined {
  if (!statuses) return undefined;
  const { bytes, bits } = statuses;
  const byte = bytes[Math.floor((index * bits) / 8)];
  return byte === undefined ? undefined : (byte >> ((index * bits) % 8)) & ((1 << bits) - 1);
}

/** In words, by §7.1. */
export function statusWords(status: number): string {
  const name = ['VALID', 'INVALID, so the issuer has revoked it', 'SUSPENDED, so it must not be accepted for now'][
    status
  ];
  return `${status}${name === undefined ? ', a status whose meaning the application defines' : `, ${name}`}`;
}

/** A token and the list that it names, in one paste. */
interface Listed {
  readonly reference: StatusReference;
  readonly list: Gathered;
}

export function listedIn(one: Gathered, others: readonly Gathered[]): Listed | undefined {
  const reference = statusReference(one);
  const list = reference && others.find((other) => listAddress(other) === reference.uri);
  return reference && list && { reference, list };
}
