import { exportJWK, importPKCS8 } from 'jose';
import { algorithmOfCurve } from './algorithm-of-curve.ts';

/**
 * The public key of a private one that came without (RFC 8410 §7, RFC 9881 §6), in base64url: `x` on a curve, else `pub`.
 * Undefined where jose or this browser does not import such a key. Takes PKCS#8 as PEM.
 */
export async function publicNumber(pkcs8: string, name: string): Promise<string | undefined> {
  try {
    const imported = await importPKCS8(pkcs8, algorithmOfCurve(name) ?? name, { extractable: true });
    const { x, pub } = await exportJWK(imported);
    return x ?? pub;
  } catch {
    return undefined;
  }
}
