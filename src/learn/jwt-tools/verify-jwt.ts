import type { Key } from '../../core/keys/key.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { parse } from '../../core/token/reading/parse.ts';
import type { Verification } from '../../core/judgement/verification.ts';
import { verify } from '../../crypto/jws/verify.ts';
import { forever } from './forever.ts';

/** What a key says of the signature of a token, and of nothing else. */
export async function verifyJwt(token: string, key: Key | undefined): Promise<Verification> {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'jws') return { verdict: 'unknown', because: 'malformed', why: 'There is no token yet.' };
  return verify(parsed, key ? [key] : [], forever);
}
