import { INSECURE } from '../primitives/native-call.ts';
import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { unusableWhy } from '../../core/keys/unusable-key.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { fromDerSignature } from '../primitives/der-signature.ts';
import { loadSignaturePolyfill } from '../polyfills/load-polyfill.ts';
import { publicBytes } from '../primitives/key-bytes.ts';
import type { CertificateRead } from './read-certificate.ts';
import type { SignatureAlgorithm } from './signature-algorithm.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Whether the key made the signature of a certificate (RFC 5280 §4.1.1.3). The problem is a sentence: why nobody can tell here. */
export async function isSignedBy(
  { algorithm, content, signature }: CertificateRead,
  key: Key,
): Promise<Result<boolean, string>> {
  const { title, scheme } = algorithm;
  if (scheme === undefined) return fail(`Its signature cannot be checked here: browsers have no ${title}.`);
  const unusable = unusableWhy(key.material);
  if (unusable !== undefined) return fail(unusable);
  if (!('subtle' in crypto)) return fail(INSECURE);
  const parameters = parametersOf(algorithm, key);
  if (!parameters) return fail(`It says that it is signed with ${title}, and the signer has an ${nameKey(key)}.`);
  const raw = scheme === 'ECDSA' ? fromDerSignature(signature, 2 * sizeOf(key)) : signature;
  // A signature of another form than the algorithm has matches no content.
  if (!raw) return ok(false);
  try {
    const jwk = { ...key.material, ...(key.kty === 'AKP' && key.alg !== undefined ? { alg: key.alg } : {}) };
    const imported = await crypto.subtle.importKey('jwk', jwk, parameters.importing, false, ['verify']);
    return ok(await crypto.subtle.verify(parameters.verifying, imported, raw, content));
  } catch {
    return filled(algorithm, key, raw, content);
  }
}

interface Parameters {
  readonly importing: RsaHashedImportParams | EcKeyImportParams | { readonly name: string };
  readonly verifying: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
}

/** Undefined where the key cannot have made such a signature. */
function parametersOf(
  { title, scheme, hash = 'SHA-256', saltLength = 0 }: SignatureAlgorithm,
  key: Key,
): Parameters | undefined {
  const { kty, crv = '', alg = '' } = key;
  if (scheme === 'RSASSA-PKCS1-v1_5' || scheme === 'RSA-PSS')
    return kty === 'RSA' ? { importing: { name: scheme, hash }, verifying: { name: scheme, saltLength } } : undefined;
  if (scheme === 'ECDSA')
    return kty === 'EC'
      ? { importing: { name: scheme, namedCurve: crv }, verifying: { name: scheme, hash } }
      : undefined;
  const name = scheme === 'ML-DSA' ? alg : crv;
  const fits = scheme === 'ML-DSA' ? kty === 'AKP' : crv === title;
  return fits ? { importing: { name }, verifying: { name } } : undefined;
}

const sizeOf = ({ material }: Key): number => Math.floor(((material.x?.length ?? 0) * 3) / 4);

const hashOn = (crv: string): string | undefined =>
  [...algorithms.values()].find((row) => row.scheme === 'ECDSA' && row.crv?.includes(crv))?.hash;

/** What a browser lacks. On a curve of ECDSA, that takes the hash that JOSE has for it. */
async function filled(
  { title, scheme, hash }: SignatureAlgorithm,
  key: Key,
  signature: Bytes,
  content: Bytes,
): Promise<Result<boolean, string>> {
  const name = key.crv ?? key.alg ?? '';
  const isKnown = scheme !== 'ECDSA' || hash === hashOn(name);
  const polyfill = isKnown ? await loadSignaturePolyfill(name) : undefined;
  const bytes = publicBytes(key);
  if (!polyfill || !bytes)
    return fail(`Its signature cannot be checked here: this browser refuses ${title} with the ${nameKey(key)}.`);
  if (!polyfill.ok) return polyfill;
  try {
    return ok(polyfill.value.verify(signature, content, bytes));
  } catch {
    return ok(false);
  }
}
