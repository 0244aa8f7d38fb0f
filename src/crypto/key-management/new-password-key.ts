import { encodeBase64url } from '../../core/text/base64url.ts';
import { ok, type Result } from '../../core/text/result.ts';
import { parameterOf } from '../../core/token/parameters.ts';
import type { Obstacle } from '../../core/judgement/decryption.ts';
import { refuse, type EncryptionProblem } from '../jwe-header/encryption-problem.ts';
import type { JweHeaders } from '../jwe-header/jwe-headers.ts';
import { iterationsOf, usualIterations } from '../jwe-header/pbes2-count.ts';
import { passwordKey } from './password.ts';
import { passwordNotes } from './scheme-notes.ts';
import { notProduced, type NewContentKey, type Production } from './production.ts';
import { secretOf } from './secret-of.ts';

/** A wrapping key from a password: a new salt of 16 bytes (RFC 7518 §4.8.1.1), and the count that the header names, if any. */
export async function newPasswordKey(
  production: Production<Extract<Production['management'], { mode: 'password' }>>,
): Promise<Result<Omit<NewContentKey, 'encryptedKey'>, EncryptionProblem>> {
  const { headers, wanted, management, key } = production;
  const given = iterationsFor(headers, wanted.algorithm.name);
  if (!given.ok) return refuse(given.problem.because, given.problem.why);
  const { count, isGiven } = given.value;
  const scheme = { ...management, count, salt: crypto.getRandomValues(new Uint8Array(16)) };
  const derived = await passwordKey(wanted.algorithm.name, scheme, secretOf(key));
  if (!derived.ok) return notProduced(production, derived.problem, false);
  const parameters = [
    { name: 'p2s', json: JSON.stringify(encodeBase64url(scheme.salt)) },
    ...(isGiven ? [] : [{ name: 'p2c', json: String(scheme.count) } as const]),
  ] as const;
  return ok({ bytes: derived.value, parameters, notes: newPasswordNotes(scheme) });
}

/** The count that the header names, or else the usual one. */
export function iterationsFor(
  headers: JweHeaders,
  alg: string,
): Result<{ readonly count: number; readonly isGiven: boolean }, Obstacle> {
  if (parameterOf(headers, 'p2c') === undefined) return ok({ count: usualIterations, isGiven: false });
  const given = iterationsOf(headers, alg);
  return given.ok ? ok({ count: given.value, isGiven: true }) : given;
}

/** What recipients make of the count and the salt; sentences. */
export const newPasswordNotes = (made: Parameters<typeof passwordNotes>[0]): readonly string[] => [
  ...passwordNotes(made),
  ...(made.count > 10_000 ? [STRICT] : []),
];

const STRICT =
  'Some libraries refuse counts above 10,000 unless they are told otherwise (jose does): write another "p2c" into the header where a receiver wants less.';
