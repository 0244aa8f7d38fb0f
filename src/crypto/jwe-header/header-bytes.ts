import { decodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { parameterOf } from '../../core/token/parameters.ts';
import type { JweHeaders } from './jwe-headers.ts';
import type { Obstacle } from '../../core/judgement/decryption.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A header parameter that must be there: "RFC 7518 §4.7.1.1" is its reference, `alg` what needs it. */
export interface NeededParameter {
  readonly name: string;
  readonly alg: string;
  readonly reference: string;
}

/** The bytes of a header parameter in base64url; undefined where the header does not have it. */
export function headerBytes(jwe: JweHeaders, name: string, reference: string): Result<Bytes | undefined, Obstacle> {
  const value = parameterOf(jwe, name)?.member.value;
  if (!value) return ok(undefined);
  if (value.type !== 'string') {
    return malformed(`"${name}" in the header must be a base64url string (${reference}); it is a ${value.type}.`);
  }
  const { bytes, faults } = decodeBase64url(value.value, `"${name}" in the header`);
  const [fault] = faults;
  return fault ? malformed(fault.message) : ok(Uint8Array.from(bytes));
}

/** The same of a parameter that the algorithm cannot do without. */
export function neededBytes(jwe: JweHeaders, { name, alg, reference }: NeededParameter): Result<Bytes, Obstacle> {
  const read = headerBytes(jwe, name, reference);
  if (!read.ok) return read;
  return read.value ? ok(read.value) : malformed(absent({ name, alg, reference }));
}

export const absent = ({ name, alg, reference }: NeededParameter): string =>
  `The header has no "${name}", which ${alg} requires (${reference}): without it nobody can open the token.`;

export const malformed = (why: string): Result<never, Obstacle> => fail({ because: 'malformed', why });
