import type { Key } from '../../core/keys/key.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';
import { joinBytes } from '../../core/text/join-bytes.ts';
import type { Made } from './axes.ts';
import { digestOf } from './digests.ts';
import type { Bytes } from './evidence.ts';

/** Whether a key made a signature over a message. Never rejects. */
export type Verifier = (signature: Bytes, message: Bytes) => Promise<boolean>;

/** Verifies as the signature was really made, by WebCrypto where it can, and by noble where it cannot. */
export async function verifierFor(made: Made, key: Key): Promise<Verifier | undefined> {
  const native = made.isPrehashed || made.scheme === 'ML-DSA' ? undefined : await nativeVerifier(made, key);
  return native ?? libraryVerifier(made, key).catch(() => undefined);
}

async function nativeVerifier({ scheme, crv = '', hash = 'SHA-256' }: Made, key: Key): Promise<Verifier | undefined> {
  if (!('subtle' in crypto)) return undefined;
  const importing = scheme === 'ECDSA' ? { name: 'ECDSA', namedCurve: crv } : { name: crv };
  const parameters = scheme === 'ECDSA' ? { name: 'ECDSA', hash } : { name: crv };
  try {
    const imported = await crypto.subtle.importKey('jwk', { ...key.material }, importing, false, ['verify']);
    return (signature, message) => crypto.subtle.verify(parameters, imported, signature, message).catch(() => false);
  } catch {
    return undefined;
  }
}

type Verify = (signature: Bytes, message: Bytes) => boolean;

async function libraryVerifier(made: Made, key: Key): Promise<Verifier | undefined> {
  const verify = await verifyOf(made, key);
  return verify && (async (signature, message) => attempt(() => verify(signature, message)));
}

const verifyOf = (made: Made, key: Key): Promise<Verify | undefined> =>
  made.scheme === 'ECDSA' ? ecdsa(made, key) : made.scheme === 'ML-DSA' ? mlDsa(key) : eddsa(made, key);

/** The libraries throw at bytes that are no signature or no key. */
function attempt(verify: () => boolean): boolean {
  try {
    return verify();
  } catch {
    return false;
  }
}

async function ecdsa({ crv, hash = 'SHA-256' }: Made, { material: { x, y } }: Key): Promise<Verify | undefined> {
  const curve = await ecdsaCurve(crv);
  if (!curve || x === undefined || y === undefined) return undefined;
  const point = joinBytes(Uint8Array.of(4), decodeBase64url(x).bytes, decodeBase64url(y).bytes);
  return (signature, message) =>
    curve.verify(signature, digestOf(hash, message), point, { prehash: false, lowS: false });
}

export async function ecdsaCurve(crv: string | undefined) {
  if (crv === 'secp256k1') return (await import('@noble/curves/secp256k1.js')).secp256k1;
  const nist = await import('@noble/curves/nist.js');
  return crv === 'P-256' ? nist.p256 : crv === 'P-384' ? nist.p384 : crv === 'P-521' ? nist.p521 : undefined;
}

async function mlDsa({ alg, material: { pub } }: Key): Promise<Verify | undefined> {
  const { ml_dsa44, ml_dsa65, ml_dsa87 } = await import('@noble/post-quantum/ml-dsa.js');
  const set = { 'ML-DSA-44': ml_dsa44, 'ML-DSA-65': ml_dsa65, 'ML-DSA-87': ml_dsa87 }[alg ?? ''];
  if (!set || pub === undefined) return undefined;
  const publicKey = decodeBase64url(pub).bytes;
  return (signature, message) => set.verify(signature, message, publicKey);
}

export async function edwardsCurve(crv: string | undefined) {
  return crv === 'Ed448'
    ? (await import('@noble/curves/ed448.js')).ed448
    : (await import('@noble/curves/ed25519.js')).ed25519;
}

async function eddsa({ crv, isPrehashed }: Made, { material: { x } }: Key): Promise<Verify | undefined> {
  if (x === undefined) return undefined;
  const point = decodeBase64url(x).bytes;
  if (crv === 'Ed448') {
    const { ed448, ed448ph } = await import('@noble/curves/ed448.js');
    return (signature, message) => (isPrehashed ? ed448ph : ed448).verify(signature, message, point);
  }
  const { ed25519, ed25519ph } = await import('@noble/curves/ed25519.js');
  return (signature, message) => (isPrehashed ? ed25519ph : ed25519).verify(signature, message, point);
}
