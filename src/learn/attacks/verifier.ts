import { algorithms } from '../../core/registry/algorithms.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import type { Key } from '../../core/keys/key.ts';
import { quote } from '../../core/keys/quote.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import { signingInputOf } from '../../core/token/signing-input.ts';
import type { Jws } from '../../core/token/token.ts';
import { checkSignature } from '../../crypto/jws/check-signature.ts';
import type { Answer, Check } from './check.ts';
import { claimChecks } from './claim-checks.ts';
import type { Hole } from './hole.ts';
import { keyFor } from './key-for.ts';
import type { Verifier } from './settings.ts';

/** Judges a token, check by check, up to the first that refuses it. `now` is in seconds since 1970. */
export async function verifyToken(token: string, verifier: Verifier, now: number): Promise<Answer> {
  const made: Check[] = [];
  for await (const check of checksOf(token, verifier, now)) {
    made.push(check);
    if (check.outcome === 'refused') return { status: 401, checks: made };
  }
  return { status: 200, checks: made };
}

async function* checksOf(token: string, verifier: Verifier, now: number): AsyncGenerator<Check> {
  const jws = readable(token);
  if (!jws) {
    yield refused('Form', 'This is no signed token with an object in its header and in its payload.');
    return;
  }
  const alg = stringParameter(jws, 'alg') ?? '';
  yield algorithmCheck(alg, verifier);
  if (alg === 'none') yield skipped('Signature', 'The token says that it needs none.');
  else yield* signatureChecks(jws, alg, verifier);
  yield* claimChecks(jws, verifier, now);
}

function readable(token: string): Jws | undefined {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'jws' || parsed.serialization !== 'compact') return undefined;
  const isSound = parsed.header.json?.root?.type === 'object' && parsed.payload.json?.root?.type === 'object';
  return isSound && parsed.faults.every(({ severity }) => severity !== 'error') ? parsed : undefined;
}

const passed = (name: string, says: string): Check => ({ name, outcome: 'passed', says });

const refused = (name: string, says: string): Check => ({ name, outcome: 'refused', says });

const skipped = (name: string, says: string): Check => ({ name, outcome: 'skipped', says });

/** RFC 8725 §3.1: the one who runs the API chooses the algorithm, never the token. */
function algorithmCheck(alg: string, { settings, holes }: Verifier): Check {
  const name = 'Algorithm';
  if (alg === settings.algorithm) return passed(name, `It is ${alg}, the one of this API.`);
  if (alg === 'none' && holes.has('accepts-none')) return skipped(name, 'It is “none”, which is taken, too.');
  if (alg.startsWith('HS') && holes.has('header-chooses-algorithm'))
    return skipped(name, `The header says ${alg}, so ${alg} it is.`);
  return refused(name, `It is ${quote(alg)}, and this API takes ${settings.algorithm} and nothing else.`);
}

async function* signatureChecks(jws: Jws, alg: string, { settings, holes }: Verifier): AsyncGenerator<Check> {
  const row = algorithms.get(alg);
  const chosen = await keyFor(jws, alg, settings, holes);
  if (!row || !chosen.ok) {
    yield refused('Key', chosen.ok ? 'This is no algorithm.' : chosen.problem);
    return;
  }
  const { key, says, isTrusted } = chosen.value;
  yield isTrusted ? passed('Key', says) : skipped('Key', says);
  if (key.kty === 'oct') yield strengthCheck(key, holes);
  const signature = Uint8Array.from(jws.signature.readable);
  const checked = await checkSignature(row, key, { token: jws, signingInput: signingInputOf(jws), signature });
  yield checked.ok && checked.value.matches
    ? passed('Signature', 'It fits the header and the payload.')
    : refused('Signature', 'It does not fit: this key did not make it over this header and payload.');
}

/** RFC 7518 §3.2: a key as long as the hash, 32 bytes for HS256. */
function strengthCheck({ bits = 0 }: Key, holes: ReadonlySet<Hole>): Check {
  const name = 'Strength';
  if (holes.has('guessable-secret')) return skipped(name, 'Nobody asked how good the secret is.');
  const bytes = bits / 8;
  return bytes < 32
    ? refused(name, `The secret has ${bytes} bytes, and HS256 must have at least 32.`)
    : passed(name, `The secret has ${bytes} bytes.`);
}
