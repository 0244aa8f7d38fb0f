import { buildKey } from '../core/keys/build-key.ts';
import type { Key, KeyMaterial, KeyType } from '../core/keys/key.ts';
import { quote } from '../core/keys/quote.ts';
import { algorithms, type Algorithm } from '../core/registry/algorithms.ts';
import { encodeBase64url } from '../core/text/base64url.ts';
import { fail, ok, type Result } from '../core/text/result.ts';
import { spanOf } from '../core/text/span.ts';
import { webCryptoParameters } from './web-crypto-parameters.ts';

/**
 * A new private key or secret for an algorithm, of the size that RFC 7518 §3 asks for (RSA: 2048 bits), with the `kid`
 * given, if any. Its source is `generated`. The problem is a sentence.
 */
export async function generateKey(
  name: string,
  kid: string | undefined,
  signal?: AbortSignal,
): Promise<Result<Key, string>> {
  signal?.throwIfAborted();
  const algorithm = algorithms.get(name);
  const material = algorithm && (await newMaterial(algorithm));
  signal?.throwIfAborted();
  if (material === 'unsupported') return fail(`This browser cannot make a key for ${name}.`);
  if (!material) return fail(`Jotter cannot make a key for ${quote(name)}.`);
  const key = buildKey({
    format: 'jwk',
    material,
    span: spanOf(0, 0),
    source: 'generated',
    remarks: [],
    kid,
    alg: name,
    intendedUse: 'sig',
  });
  return ok(key);
}

async function newMaterial(algorithm: Algorithm): Promise<KeyMaterial | 'unsupported' | undefined> {
  const importing = webCryptoParameters(algorithm)?.importing;
  const [kty] = algorithm.kty;
  if (!importing || !kty) return undefined;
  if (algorithm.smallestSecret !== undefined) {
    return { kty, k: encodeBase64url(crypto.getRandomValues(new Uint8Array(algorithm.smallestSecret))) };
  }
  const size = kty === 'RSA' ? { modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) } : {};
  const parameters = typeof importing === 'string' ? { name: importing } : { ...importing, ...size };
  try {
    const pair = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
    return 'privateKey' in pair ? materialOf(kty, await crypto.subtle.exportKey('jwk', pair.privateKey)) : undefined;
  } catch {
    return 'unsupported';
  }
}

const names = ['crv', 'n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'x', 'y'] as const;

function materialOf(kty: KeyType, jwk: JsonWebKey): KeyMaterial {
  const members = names.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]] as const]));
  return { kty, ...Object.fromEntries(members) };
}
