import { memberOf, type JsonMember } from '../text/json-node.ts';
import type { Part } from './part/part.ts';
import type { Jwe, Jws } from './token.ts';

type Headers = Pick<Jws | Jwe, 'header' | 'unprotected'>;

/** A header parameter, and the header that has it. */
export interface Parameter {
  readonly part: Part;
  readonly member: JsonMember;
}

/** The headers that make up the JOSE header together (RFC 7515 §4, RFC 7516 §4), the protected one first. */
export const headersOf = (token: Headers): readonly Part[] => [token.header, ...token.unprotected];

/** A parameter of the JOSE header, which is the union of its headers; the protected one goes first. */
export function parameterOf(token: Headers, name: string): Parameter | undefined {
  for (const part of headersOf(token)) {
    const member = memberOf(part.json?.root, name);
    if (member) return { part, member };
  }
  return undefined;
}

/** A parameter of the JOSE header that is a string. */
export function stringParameter(token: Headers, name: string): string | undefined {
  const value = parameterOf(token, name)?.member.value;
  return value?.type === 'string' ? value.value : undefined;
}
