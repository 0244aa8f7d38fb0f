import type { Key } from '../../core/keys/key.ts';
import { quote } from '../../core/keys/quote.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { readJson } from '../../core/text/json.ts';
import { type JsonObject, memberOf, stringOf } from '../../core/text/json-node.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import type { ClaimPath } from '../../core/token/claim-path.ts';
import { hiddenClaims, type HiddenClaims } from '../../core/token/sd-jwt/hidden-claims.ts';
import { isWeakHash, type NamedHash, namedHashes } from '../../core/token/sd-jwt/named-hashes.ts';
import { reservedName } from '../../core/token/sd-jwt/reserved-name.ts';
import { sign } from '../jws/sign.ts';
import { conceal } from './conceal.ts';
import { textDigest } from './text-digest.ts';
import { nameKey } from '../../core/keys/describe-key.ts';
import { toPublicKey } from '../keys/export-key.ts';
import { mostDecoys, mostDisclosures } from '../../core/text/work-caps.ts';

export interface SdJwtOrder {
  /** JSON text of an object; all of it goes into the token as it is written. */
  readonly claims: string;
  readonly disclosable: readonly ClaimPath[];
  /** How many digests shall stand for nothing (RFC 9901 §4.2.5). */
  readonly decoys?: number | undefined;
  /** A name of IANA's registry of named hashes. */
  readonly hash?: string | undefined;
  /** JSON text of the protected header. */
  readonly header: string;
  /** The issuer's. */
  readonly key: Key | undefined;
  /** Goes into `cnf` (RFC 9901 §4.1.2), its public half. */
  readonly holder?: Key | undefined;
}

/**
 * Makes an SD-JWT (RFC 9901 §4) in its compact form, with all disclosures. The problem is a sentence that says what hinders.
 * Never rejects but when the signal is aborted.
 */
export async function issueSdJwt(order: SdJwtOrder, signal: AbortSignal): Promise<Result<string, string>> {
  signal.throwIfAborted();
  const algorithm = algorithmOf(order.header);
  if (!algorithm.ok) return algorithm;
  const claims = claimsOf(order);
  if (!claims.ok) return claims;
  const hash = hashNamed(order.hash ?? 'sha-256');
  if (!hash.ok) return hash;
  const decoys = order.decoys ?? 0;
  if (!Number.isInteger(decoys) || decoys < 0 || decoys > mostDecoys)
    return fail(`The number of decoys must be a whole number from 0 to ${mostDecoys}.`);
  const cnf = order.holder ? await confirmation(order.holder) : ok(undefined);
  if (!cnf.ok) return cnf;
  const digest = await textDigest(hash.value, signal);
  if (!digest.ok) return digest;
  const added = [...(cnf.value === undefined ? [] : [`"cnf":${cnf.value}`]), `"_sd_alg":"${hash.value.name}"`];
  const { payload, disclosures } = await conceal({ ...claims.value, text: order.claims, decoys, added }, digest.value);
  signal.throwIfAborted();
  if (readJson(payload).problem)
    return fail('With its digests the payload nests deeper than 256 levels, which is as deep as is read here.');
  return seal([order.header, payload], disclosures, { ...order, algorithm: algorithm.value }, signal);
}

async function seal(
  parts: readonly string[],
  disclosures: readonly string[],
  { algorithm, key }: { readonly algorithm: string; readonly key: Key | undefined },
  signal: AbortSignal,
): Promise<Result<string, string>> {
  const input = parts.map((part) => encodeBase64url(new TextEncoder().encode(part))).join('.');
  const signed = await sign(new TextEncoder().encode(input), algorithm, key, signal);
  if (!signed.ok) return fail(signed.problem.message);
  return ok([`${input}.${signed.value.signature}`, ...disclosures, ''].join('~'));
}

function algorithmOf(header: string): Result<string, string> {
  const { root, problem } = readJson(header);
  if (problem) return fail(`The header cannot be read as JSON. ${problem.message}`);
  const alg = stringOf(root, 'alg');
  if (root?.type !== 'object' || alg === undefined)
    return fail('The header must be a JSON object with an “alg” that names the signature algorithm (RFC 7515 §4.1.1).');
  if (memberOf(root, 'b64'))
    return fail('The header has “b64”, and the payload of a JWT is always base64url (RFC 7797 §7). Remove it.');
  const kind = algorithms.get(alg)?.kind;
  if (kind === 'none')
    return fail('"alg" is "none", and an SD-JWT must be signed (RFC 9901 §4.1). Choose an algorithm.');
  if (kind === 'mac')
    return fail(
      `${alg} is no digital signature: whoever can check such a token can also make it. The issuer of an SD-JWT must sign with a private key (RFC 9901 §4.1); choose another algorithm.`,
    );
  return ok(alg);
}

function hashNamed(name: string): Result<NamedHash, string> {
  const hash = namedHashes.get(name);
  if (!hash) return fail(`${quote(name)} is no hash of IANA’s registry of named hashes. Use sha-256.`);
  return isWeakHash(hash)
    ? fail(
        `${name} gives digests of ${hash.bits} bits only, which is too short to be safe (RFC 9901 §9.4). Use sha-256.`,
      )
    : ok(hash);
}

function claimsOf({
  claims,
  disclosable,
  holder,
}: SdJwtOrder): Result<HiddenClaims & { readonly root: JsonObject }, string> {
  const { root, problem } = readJson(claims);
  if (problem) return fail(`The claims cannot be read as JSON. ${problem.message}`);
  if (root?.type !== 'object') return fail('The claims must be a JSON object (RFC 7519 §7.1).');
  if (/\p{Surrogate}/u.test(claims))
    return fail(
      'The claims hold half of a surrogate pair, which UTF-8 cannot carry. Write it as an escape, or remove it.',
    );
  const reserved = reservedName(root);
  if (reserved)
    return fail(
      `The claims have “${reserved.name.value}” already, a name that is reserved for selective disclosure (RFC 9901 §4.1). Give the claims as they are, without digests.`,
    );
  if (holder && memberOf(root, 'cnf'))
    return fail('The claims have a “cnf” already. Remove it, or give no key of the holder.');
  if (disclosable.length > mostDisclosures)
    return fail(
      `${disclosable.length} claims shall be selectively disclosable, and ${mostDisclosures} is as many as are read here.`,
    );
  const hidden = hiddenClaims(root, disclosable);
  return hidden.ok ? ok({ ...hidden.value, root }) : hidden;
}

/** The value of `cnf` that confirms a key, its public half as a JWK: JSON (RFC 7800 §3.2). The problem is a sentence. */
async function confirmation(holder: Key): Promise<Result<string, string>> {
  const open = await toPublicKey(holder);
  if (!open)
    return fail(
      `The ${nameKey(holder)} cannot be the holder’s key: it must be a key pair, or the public key of one, for it is shown to everybody.`,
    );
  const { kty, ...numbers } = open.material;
  return ok(JSON.stringify({ jwk: { kty, kid: open.kid, alg: open.alg, ...numbers } }));
}
