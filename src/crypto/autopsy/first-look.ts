import { describeKey } from '../../core/keys/describe-key.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { loadPart } from '../../core/text/load-part.ts';
import { quote } from '../../core/keys/quote.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Mismatch } from '../../core/judgement/verification.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import { unreachable } from '../../core/text/result.ts';
import { isRemovedSignature } from '../../core/token/part/removed-signature.ts';
import { signingInputOf } from '../../core/token/signing-input.ts';
import { mostExplained } from '../../core/text/work-caps.ts';
import type { Jws } from '../../core/token/token.ts';

export interface Explanation {
  readonly because: Mismatch;
  /** Sentences. */
  readonly why: string;
  /** The fault of the signature itself, to be said after "the signature". */
  readonly brief?: string;
}

/** A token whose signature matches no key that was tried. */
interface Mismatched {
  readonly jws: Jws;
  readonly algorithm: Algorithm;
  readonly kid: string | undefined;
}

/**
 * What can be said at once of a signature that does not match: whose it is, where RSA tells. What made it is found by the search
 * (search.ts).
 */
export async function firstLook(question: Mismatched, tried: readonly Key[]): Promise<Explanation> {
  const { jws, algorithm } = question;
  const written = jws.signature.excerpt.text;
  if (isRemovedSignature(written)) return removed(written);
  const isRsa = algorithm.kty.includes('RSA');
  const rsa = isRsa ? await loadPart(() => import('./opened-by-key.ts')) : undefined;
  const signingInput = signingInputOf(jws);
  for (const key of rsa ? tried.slice(0, mostExplained) : []) {
    const explained = await rsa?.openedByKey(algorithm, key, signingInput, jws.signature.readable);
    if (explained) return explained;
  }
  const [only] = tried;
  const cut = isRsa && only && tried.length === 1 ? lengthExplanation(jws.signature.readable.length, only) : undefined;
  if (cut) return cut;
  const isCertain = rsa !== undefined && tried.length <= mostExplained;
  return { because: isCertain ? 'wrong-key' : 'undecided', why: sentences(question, tried, isCertain).join(' ') };
}

function sentences({ jws, kid, algorithm }: Mismatched, tried: readonly Key[], isCertain: boolean): readonly string[] {
  const [key] = tried;
  const names = tried.slice(0, 3).map(describeKey).join('; ');
  const more = tried.length > 3 ? ` and ${tried.length - 3} more` : '';
  const missing = missingKid(kid, tried);
  const all = [...missing, `The signature does not match ${names}${more}.`];
  const remark = tried.length === 1 && key?.secret ? key.remarks[0]?.message : undefined;
  if (remark !== undefined) all.push(remark);
  const cause = isCertain ? wrongKey(tried.length) : undecided(algorithm);
  return [...all, cause, ...(missing.length > 0 ? [currentKeys(jws)] : [])];
}

function currentKeys({ payload }: Jws): string {
  const issuer = stringOf(payload.json?.root, 'iss');
  const whose = issuer === undefined ? 'the token’s issuer' : `the issuer ${quote(issuer)}`;
  return `Get the current keys of ${whose}: yours may be of another tenant or environment, or out of date.`;
}

const removed = (written: string): Explanation => ({
  because: 'damaged',
  brief: `was removed: the word ${quote(written)} is in its place`,
  why: `The word ${quote(written)} is in place of the signature, so no key can match it. Take the token from where it was issued.`,
});

/** The likeliest cause, so it comes first: the key that the token names is not here. */
function missingKid(kid: string | undefined, tried: readonly Key[]): readonly string[] {
  const kids = tried.flatMap((one) => one.kid ?? []);
  if (kid === undefined || kids.length === 0 || kids.includes(kid)) return [];
  const few = kids
    .slice(0, 4)
    .map((one) => quote(one))
    .join(', ');
  const more = kids.length > 4 ? ` and ${kids.length - 4} more` : '';
  const owner = kids.length === 1 ? 'It has' : 'They have';
  return [
    `${tried.length === 1 ? 'Your key does' : 'Your keys do'} not have the kid ${quote(kid)} that the token names. ${owner} ${few}${more}.`,
  ];
}

/** An RSA signature is as long as its key's modulus, and every size that keys have is a multiple of 64 bits. */
function lengthExplanation(length: number, key: Key): Explanation | undefined {
  const wanted = Math.ceil((key.bits ?? 0) / 8);
  if (length === wanted) return undefined;
  const has = `The signature does not match ${describeKey(key)}. It has ${length} bytes, and this key makes signatures of ${wanted}.`;
  const isShort = length < wanted;
  if (length % 8 === 0) {
    const how = isShort ? 'bytes of it are missing' : 'it has bytes too many, as where hex or base64 text was encoded';
    return { because: 'wrong-key', why: `${has} Either another key signed it, or ${how}.` };
  }
  const how = isShort ? 'bytes of it are missing' : 'it has bytes too many';
  return { because: 'damaged', why: `${has} No usual size of RSA keys gives ${length}, so most likely ${how}.` };
}

const wrongKey = (keys: number): string =>
  `Decrypted with ${keys === 1 ? 'this public key' : 'each of these public keys'}, the RSA signature has no valid padding. Either another key signed the token or the signature was altered.`;

/** The usual causes, and no others are ruled out: the signer may have signed other characters. By the family of the algorithm. */
function undecided({ name, scheme }: Algorithm): string {
  const changed = 'or a header, payload or signature that was changed afterwards';
  switch (scheme) {
    case 'HMAC':
      return `The usual causes are another secret, ${changed}. ${name} cannot tell these apart.`;
    case 'ECDSA':
    case 'EdDSA':
    case 'ML-DSA':
      return `The usual causes are another key, ${changed}. ${name} cannot tell these apart.`;
    case 'RSASSA-PKCS1-v1_5':
    case 'RSA-PSS':
    case undefined:
      return `The usual causes are another key, ${changed}.`;
    default:
      return unreachable(scheme);
  }
}
