import type { Key } from '../../../core/keys/key.ts';
import { numberOf, stringOf, valueOf } from '../../../core/text/json-node.ts';
import { stringParameter } from '../../../core/token/parameters.ts';
import type { Jws } from '../../../core/token/token.ts';
import { embeddedKeys } from '../../../crypto/jws/embedded-key.ts';
import { thumbprint } from '../../../crypto/keys/thumbprint.ts';
import { verify } from '../../../crypto/jws/verify.ts';
import { readToken } from '../../../state/session/session.ts';
import type { Answer, Check } from '../../attacks/check.ts';
import { hashOfToken, type BoundRequest } from './dpop.ts';

/** The API, which holds the issuer’s key and remembers the proofs of the last minutes. */
export interface BoundApi {
  readonly issuer: Key;
  /** The `jti` of each; it writes into it. */
  readonly seen: Set<string>;
}

const { signal } = new AbortController();

/** Judges a request up to the first check that refuses it (RFC 9449 §4.3). `now` is in seconds since 1970. */
export async function checkRequest(request: BoundRequest, api: BoundApi, now: number): Promise<Answer> {
  const made: Check[] = [];
  for await (const check of checksOf(request, api, now)) {
    made.push(check);
    if (check.outcome === 'refused') return { status: 401, checks: made };
  }
  return { status: 200, checks: made };
}

const check = (name: string, holds: boolean, good: string, bad: string): Check =>
  holds ? { name, outcome: 'passed', says: good } : { name, outcome: 'refused', says: bad };

const jwsOf = (text: string): Jws | undefined => {
  const parsed = readToken(text);
  return parsed.kind === 'jws' ? parsed : undefined;
};

async function* checksOf(request: BoundRequest, { issuer, seen }: BoundApi, now: number): AsyncGenerator<Check> {
  const token = jwsOf(request.token);
  const signed = token && (await verify(token, [issuer], signal));
  yield check('Access token', signed?.verdict === 'valid', 'The issuer signed it.', 'The issuer did not sign it.');
  const proof = jwsOf(request.proof ?? '');
  yield check('Proof', proof !== undefined, 'There is one.', 'There is none, and this token is bound to a key.');
  if (!proof || !token) return;
  yield* await keyChecks(proof, token);
  const claims = proof.payload.json?.root;
  const [htm, htu] = [stringOf(claims, 'htm') ?? '', stringOf(claims, 'htu') ?? ''];
  yield check(
    'Request',
    htm === request.method && htu === request.url,
    `It is for ${htm} ${htu}.`,
    `It is for ${htm} ${htu}, and this is ${request.method} ${request.url}.`,
  );
  const ath = stringOf(claims, 'ath');
  yield check(
    'Token',
    ath === (await hashOfToken(request.token)),
    'It is for this access token.',
    'It is for another access token.',
  );
  const age = Math.abs(now - (numberOf(claims, 'iat') ?? 0));
  yield check('Time', age <= 60, 'It was made just now.', 'It was not made just now.');
  const jti = stringOf(claims, 'jti') ?? '';
  yield check(
    'Once',
    jti !== '' && !seen.has(jti),
    'Its jti was not seen before.',
    'Its jti was seen before: this proof was used.',
  );
  seen.add(jti);
}

/** The key in the proof’s header signed it, and is the one that the access token names. */
async function keyChecks(proof: Jws, token: Jws): Promise<readonly Check[]> {
  const [key] = embeddedKeys(proof);
  const fits = key && stringParameter(proof, 'typ') === 'dpop+jwt' ? await verify(proof, [key], signal) : undefined;
  const jkt = stringOf(valueOf(token.payload.json?.root, 'cnf'), 'jkt');
  const isBound = key !== undefined && (await thumbprint(key)) === jkt;
  return [
    check(
      'Signature',
      fits?.verdict === 'valid',
      'The key in its header signed it.',
      'The key in its header did not sign it.',
    ),
    check('Key', isBound, 'The access token is bound to this key.', 'The access token is bound to another key.'),
  ];
}
