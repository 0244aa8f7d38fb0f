import { memberOf, type JsonMember } from '../../text/json-node.ts';
import type { Parsed } from '../../token/token.ts';
import type { Part } from '../../token/part/part.ts';
import { claimIn, payloadOf } from '../found.ts';
import { isoInstant } from './iso-instant.ts';

/** A date of a W3C credential, of version 1 or 2. */
export interface CredentialDate {
  readonly part: Part;
  readonly member: JsonMember;
  readonly name: string;
  /** Since 1970. */
  readonly seconds: number;
}

const names = {
  until: ['validUntil', 'expirationDate'],
  from: ['validFrom', 'issuanceDate'],
} as const;

/** From when or until when a W3C credential says that it is valid; it stands in the payload, or in its `vc`. */
export function credentialDate(token: Parsed, which: 'from' | 'until'): CredentialDate | undefined {
  const part = payloadOf(token);
  const holder = claimIn(token, 'vc')?.value ?? (claimIn(token, '@context') ? part?.json?.root : undefined);
  for (const name of part ? names[which] : []) {
    const member = memberOf(holder, name);
    const seconds = member?.value?.type === 'string' ? isoInstant(member.value.value) : undefined;
    if (part && member && seconds !== undefined) return { part, member, name, seconds };
  }
  return undefined;
}
