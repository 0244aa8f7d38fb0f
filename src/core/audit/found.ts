import { memo } from '../text/memo.ts';
import type { JsonMember, JsonNode } from '../text/json-node.ts';
import type { Severity } from '../text/result.ts';
import type { Part } from '../token/part/part.ts';
import { headersOf } from '../token/parameters.ts';
import type { Jws, Parsed } from '../token/token.ts';
import { momentOf, type Moment } from './numeric-date.ts';
import type { Finding } from './rule.ts';

/** A member with a value, and the part that it stands in. */
export interface Found {
  readonly part: Part;
  readonly member: JsonMember;
  readonly name: string;
  readonly value: JsonNode;
}

/** The signed token itself, or the one that the issuer of an SD-JWT signed. */
export const jwsOf = (token: Parsed): Jws | undefined =>
  token.kind === 'sd-jwt' ? token.issuerJwt : token.kind === 'jws' ? token : undefined;

export const headerOf = (token: Parsed): Part | undefined =>
  token.kind === 'jwe' ? token.header : jwsOf(token)?.header;

/** Of a JWE only once it was decrypted. */
export const payloadOf = (token: Parsed): Part | undefined =>
  token.kind === 'jwe' ? token.payload : jwsOf(token)?.payload;

/** What anyone who has the token can read: nothing of a JWE, even once it was decrypted here. */
export const readablePayloadOf = (token: Parsed): Part | undefined =>
  token.kind === 'jwe' ? undefined : payloadOf(token);

/** Of members with the same name the last, which is what most readers take (RFC 8259 §4). */
export const claimIn = (token: Parsed, name: string): Found | undefined => foundIn(payloadOf(token), name);

/** A parameter of the JOSE header: of the protected one, or else of one without protection (RFC 7515 §4). */
export function parameterIn(token: Parsed, name: string): Found | undefined {
  const jose = token.kind === 'jwe' ? token : jwsOf(token);
  for (const part of jose ? headersOf(jose) : []) {
    const member = membersOf(part).get(name);
    if (member) return member.value && { part, member, name, value: member.value };
  }
  return undefined;
}

/** By name, the last one of each: all rules and profiles ask for members, and a part may have very many. */
const membersOf = memo((part: Part): ReadonlyMap<string, JsonMember> => {
  const root = part.json?.root;
  return new Map(root?.type === 'object' ? root.members.map((member) => [member.name.value, member]) : []);
});

/** A header parameter that is a string. */
export function textIn(token: Parsed, name: string): (Found & { readonly text: string }) | undefined {
  const found = parameterIn(token, name);
  return found?.value.type === 'string' ? { ...found, text: found.value.value } : undefined;
}

function foundIn(part: Part | undefined, name: string): Found | undefined {
  if (!part) return undefined;
  const member = membersOf(part).get(name);
  return member?.value && { part, member, name, value: member.value };
}

/** Every member of a part that is an object, in the order written. */
export const allIn = (part: Part | undefined): readonly Found[] => (part ? foundAll(part) : []);

const foundAll = memo((part: Part): readonly Found[] => {
  const root = part.json?.root;
  if (root?.type !== 'object') return [];
  const found: Found[] = [];
  for (const member of root.members)
    if (member.value) found.push({ part, member, name: member.name.value, value: member.value });
  return found;
});

/** A claim that tells a moment in seconds, as it should; one in milliseconds is the affair of another rule. */
export function timeIn(token: Parsed, name: string): (Found & Moment) | undefined {
  const found = claimIn(token, name);
  const moment = found && momentOf(found.member);
  return moment && moment.unit === undefined ? { ...found, ...moment } : undefined;
}

/** The `typ` of the header as compared by receivers: lower case, without "application/" (RFC 7515 §4.1.9). */
export function typeOf(token: Parsed): string {
  const value = parameterIn(token, 'typ')?.value;
  return value?.type === 'string' ? value.value.toLowerCase().replace(/^application\//, '') : '';
}

/** A finding at a member, name and value. */
export const findingAt = ({ part, member }: Found, message: string, severity?: Severity): Finding => ({
  span: part.locate(member.span),
  message,
  ...(severity && { severity }),
});
