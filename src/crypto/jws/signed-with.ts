import { quote } from '../../core/keys/quote.ts';
import { algorithms, likelyAlgorithm, type Algorithm } from '../../core/registry/algorithms.ts';
import { draftAlgorithm, draftText } from '../../core/registry/draft-algorithms.ts';
import { prohibitedAlgorithms } from '../../core/registry/prohibited-algorithms.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { parameterOf, stringParameter } from '../../core/token/parameters.ts';
import type { Jws } from '../../core/token/token.ts';
import { criticalObstacle, repeatedParameter, type Obstacle } from './critical-extensions.ts';

interface SignedWith {
  readonly algorithm: Algorithm;
  readonly kid?: string;
  /** What the signature does not cover and should: sentences. */
  readonly notes: readonly string[];
}

/**
 * What the JOSE header says of the signature (RFC 7515 §4.1), protected or not, or why nobody could check it. Of members named
 * twice in one header the last counts (§4).
 */
export function signedWith(jws: Jws): Result<SignedWith, Obstacle> {
  const name = stringParameter(jws, 'alg');
  if (name === 'none') return fail({ because: 'not-signed', why: notSigned(jws) });
  const damage = headerDamage(jws) ?? (name === undefined ? algProblem(jws) : undefined);
  if (damage !== undefined) return fail({ because: 'malformed', why: damage });
  const algorithm = algorithmNamed(name ?? '');
  if (!algorithm.ok) return algorithm;
  const obstacle = repeatedParameter(jws) ?? criticalObstacle(jws);
  if (obstacle) return fail(obstacle);
  const kid = stringParameter(jws, 'kid');
  const notes = parameterOf(jws, 'alg')?.part === jws.header ? [] : [ALG_UNPROTECTED];
  return ok({ algorithm: algorithm.value, notes, ...(kid === undefined ? {} : { kid }) });
}

const ALG_UNPROTECTED =
  '"alg" stands in the unprotected header, which the signature does not cover: whoever passes the token on can change it (RFC 7515 §10.7). A server must fix the algorithm by the key.';

/** A JSON serialization may have no protected header at all; any other is a JSON object (RFC 7515 §4). */
function headerDamage(jws: Jws): string | undefined {
  const { json, bytes, excerpt } = jws.header;
  if (excerpt.text === '' && jws.unprotected.length > 0) return undefined;
  const damage = json?.problem?.message ?? (bytes.ok ? undefined : bytes.problem.message);
  // A header with a fault in its characters or its JSON may still say what it is; verify tells of that fault later.
  if (json?.root?.type === 'object') return undefined;
  return damage ?? 'The header is not a JSON object, which RFC 7515 §4 requires.';
}

function algorithmNamed(name: string): Result<Algorithm, Obstacle> {
  const algorithm = algorithms.get(name);
  const draft = draftAlgorithm(name);
  if (draft)
    return fail({ because: 'unsupported-algorithm', why: draftText(draft, name), brief: `${name} is a draft` });
  if (!algorithm) {
    const brief = `${quote(name)} is not a registered algorithm`;
    return fail({ because: 'unsupported-algorithm', why: unknownAlgorithm(name), brief });
  }
  if (algorithm.kind !== 'key-management') return ok(algorithm);
  const why = `${name} is for encrypted tokens (${algorithm.reference}) and signs nothing; this token has the form of a signed one.`;
  return fail({ because: 'unsupported-algorithm', why, brief: `${name} is not a signature algorithm` });
}

function notSigned(jws: Jws): string {
  const rest =
    jws.signature.excerpt.text === ''
      ? ''
      : ' It has a signature part all the same, which RFC 7518 §3.6 forbids; it proves nothing.';
  return `The header says "alg": "none": the token is not signed, and anyone can write such a token. A server must not trust it.${rest}`;
}

function algProblem(jws: Jws): string {
  const alg = parameterOf(jws, 'alg')?.member;
  if (!alg)
    return 'The header has no "alg", which RFC 7515 §4.1.1 requires: without it nobody knows how to check the signature.';
  return `"alg" in the header must be a string (RFC 7515 §4.1.1); it is a ${alg.value?.type ?? 'missing value'}.`;
}

function unknownAlgorithm(name: string): string {
  if (prohibitedAlgorithms.has(name))
    return `The header says "alg": ${quote(name)}, which is registered for keys only and prohibited in tokens (IANA JOSE registry). Recipients reject the token.`;
  const meant = likelyAlgorithm(name);
  const start = `The header says "alg": ${quote(name)}, which is no registered algorithm`;
  if (!meant)
    return `${start} (RFC 7518 §7.1). Recipients reject a token whose algorithm they do not support (RFC 7515 §4.1.1).`;
  if (meant.name === 'none')
    return `${start}; "none" is, and case matters. Written like this it is an attempt to slip an unsigned token past a filter.`;
  return `${start}; ${meant.name} is. Names are case-sensitive (RFC 7515 §4.1.1).`;
}
