import { quote } from '../core/keys/quote.ts';
import { algorithms, likelyAlgorithm, type Algorithm } from '../core/registry/algorithms.ts';
import { memberOf, stringOf, valueOf, type JsonNode, type JsonObject } from '../core/text/json-node.ts';
import { fail, ok, type Result } from '../core/text/result.ts';
import type { Jws } from '../core/token/token.ts';
import { unsupported } from './import-key.ts';
import type { Unverifiable } from './verification.ts';

interface SignedWith {
  readonly algorithm: Algorithm;
  readonly kid?: string;
}

interface Obstacle {
  readonly because: Unverifiable;
  readonly why: string;
}

/** What the header says of the signature (RFC 7515 §4.1), or why nobody could check it. Of members named twice the last counts (§4). */
export function signedWith(jws: Jws): Result<SignedWith, Obstacle> {
  const { json, bytes } = jws.header;
  const root = json?.root;
  const name = stringOf(root, 'alg');
  if (name === 'none') return fail({ because: 'not-signed', why: notSigned(jws) });
  const damage = json?.problem?.message ?? (bytes.ok ? undefined : bytes.problem.message);
  if (root?.type !== 'object') return malformed(damage ?? 'The header is no JSON object, which RFC 7515 §4 requires.');
  if (name === undefined) return malformed(algProblem(root));
  // A header with a fault in its base64url may still say what it is; verify tells of that fault later.
  if (json?.problem) return malformed(`The header cannot be read as JSON. ${json.problem.message}`);
  const algorithm = algorithms.get(name);
  if (!algorithm) return fail({ because: 'unsupported-algorithm', why: unknownAlgorithm(name) });
  if (algorithm.kind === 'key-management') {
    const why = `${name} is for encrypted tokens (${algorithm.reference}) and signs nothing; this token has the form of a signed one.`;
    return fail({ because: 'unsupported-algorithm', why });
  }
  if (!algorithm.implemented) return fail({ because: 'unsupported-algorithm', why: unsupported(algorithm) });
  const extension = extensionProblem(root);
  if (extension) return fail(extension);
  const kid = stringOf(root, 'kid');
  return ok(kid === undefined ? { algorithm } : { algorithm, kid });
}

const malformed = (why: string): Result<never, Obstacle> => fail({ because: 'malformed', why });

function notSigned(jws: Jws): string {
  const rest =
    jws.signature.excerpt.text === ''
      ? ''
      : ' It has a signature part all the same, which RFC 7518 §3.6 forbids; it proves nothing.';
  return `The header says "alg": "none": the token is not signed, and anyone can write such a token. A server must not trust it.${rest}`;
}

function algProblem(header: JsonObject): string {
  const alg = memberOf(header, 'alg');
  if (!alg)
    return 'The header has no "alg", which RFC 7515 §4.1.1 requires: without it nobody knows how to check the signature.';
  return `"alg" in the header must be a string (RFC 7515 §4.1.1); it is a ${alg.value?.type ?? 'missing value'}.`;
}

function unknownAlgorithm(name: string): string {
  const meant = likelyAlgorithm(name);
  const start = `The header says "alg": ${quote(name)}, which is no registered algorithm`;
  if (!meant) return `${start} (RFC 7518 §7.1). A server refuses such a token.`;
  if (meant.name === 'none')
    return `${start}; "none" is, and case matters. Written like this it is an attempt to slip an unsigned token past a filter.`;
  return `${start}; ${meant.name} is. Names are case-sensitive (RFC 7515 §4.1.1).`;
}

/** RFC 7515 §4.1.11: who does not understand all that `crit` names must refuse the token. RFC 7797 §6: `b64` must be named there. */
function extensionProblem(header: JsonObject): Obstacle | undefined {
  const crit = valueOf(header, 'crit');
  const b64 = valueOf(header, 'b64');
  const names = crit?.type === 'array' ? crit.items.map(nameIn) : [];
  if (crit && (names.length === 0 || names.includes(undefined))) {
    return {
      because: 'malformed',
      why: '"crit" in the header must be an array of at least one parameter name (RFC 7515 §4.1.11).',
    };
  }
  const absent = names.find((name) => name !== undefined && !memberOf(header, name));
  if (absent !== undefined) {
    return {
      because: 'malformed',
      why: `"crit" names ${quote(absent)}, which the header does not have; RFC 7515 §4.1.11 forbids that.`,
    };
  }
  const unknown = names.find((name) => name !== 'b64');
  if (unknown !== undefined) {
    const why = `The header marks ${quote(unknown)} as critical: who does not understand it must refuse the token (RFC 7515 §4.1.11), and Jotter does not.`;
    return { because: 'unsupported-extension', why };
  }
  if (b64?.type !== 'boolean' || b64.value) return undefined;
  const crucial = names.length === 0 ? ' It should name "b64" in "crit" too (RFC 7797 §6).' : '';
  const why = `The header says "b64": false: the payload is signed as it is, without base64url (RFC 7797). Jotter cannot check that yet.${crucial}`;
  return { because: 'unsupported-extension', why };
}

const nameIn = (node: JsonNode): string | undefined => (node.type === 'string' ? node.value : undefined);
