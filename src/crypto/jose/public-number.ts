import { exportJWK, importPKCS8 } from 'jose';

/** The algorithm under which jose imports a key of a curve or of an ML-DSA parameter set. */
const algorithmOf = (name: string): string => (name === 'X25519' ? 'ECDH-ES' : name);

/**
 * The public key of a private one that came without (RFC 8410 §7, RFC 9881 §6), in base64url: `x` on a curve, else `pub`.
 * Undefined where jose or this browser does not import such a key. Takes PKCS#8 as PEM.
 */
export async function publicNumber(pkcs8: string, name: string): Promise<string | undefined> {
  try {
    const imported = await importPKCS8(pkcs8, algorithmOf(name), { extractable: true });
    const { x, pub } = await exportJWK(imported);
    return x ?? pub;
  } catch {
    return undefined;
  }
}
