import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { decrypt } from '../jwe/decrypt.ts';
import { jweVectors, type JweVector } from './jwe-vectors.ts';
import { jwsVectors, type JwsVector } from './jws-vectors.ts';
import { verify } from '../jws/verify.ts';

/** A published token, what its specification says of it, and what came out here. */
export interface KnownAnswer {
  readonly kind: 'signature' | 'decryption';
  /** "RFC 7515 A.1" */
  readonly id: string;
  readonly expected: string;
  readonly found: string;
  readonly isRight: boolean;
}

export const knownAnswerCount = jwsVectors.length + jweVectors.length;

/** Reads, checks and decrypts every token that the specifications publish with its key, by the code that the debugger uses. */
export async function* knownAnswers(signal: AbortSignal): AsyncGenerator<KnownAnswer> {
  for (const vector of jwsVectors) yield await verified(vector, signal);
  for (const vector of jweVectors) yield await decrypted(vector, signal);
}

export async function verified({ id, token, key, expect }: JwsVector, signal: AbortSignal): Promise<KnownAnswer> {
  const jws = parse(excerptOf(token));
  const answer = jws.kind === 'jws' ? await verify(jws, readKeys(key).keys, signal) : undefined;
  const found =
    answer === undefined ? 'not read as a JWS' : answer.verdict === 'unknown' ? answer.because : answer.verdict;
  return { kind: 'signature', id, expected: expect, found, isRight: found === expect };
}

export async function decrypted({ id, token, key, plaintext }: JweVector, signal: AbortSignal): Promise<KnownAnswer> {
  const jwe = parse(excerptOf(token));
  const answer = jwe.kind === 'jwe' ? await decrypt(jwe, readKeys(key).keys, signal) : undefined;
  const common = { kind: 'decryption', id, expected: 'its published content' } as const;
  if (answer?.verdict !== 'decrypted')
    return { ...common, found: answer?.because ?? 'not read as a JWE', isRight: false };
  const isRight = new TextDecoder().decode(answer.plaintext) === plaintext;
  return { ...common, found: isRight ? common.expected : 'other content', isRight };
}
