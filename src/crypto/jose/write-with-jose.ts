import { exportPKCS8, exportSPKI } from 'jose';
import type { Key } from '../../core/keys/key.ts';
import { algorithmOfCurve } from './algorithm-of-curve.ts';
import { joseKey } from './jose-key.ts';

/**
 * A key as PEM by jose, with all its numbers: PKCS#8 (RFC 5958) for a private one, SPKI (RFC 5280 §4.1.2.7) for a public one.
 * Undefined for a secret, and for a key that jose or this browser does not import.
 */
export async function writeWithJose(key: Key): Promise<string | undefined> {
  const alg = key.kty === 'RSA' ? 'RS256' : key.kty === 'AKP' ? key.alg : algorithmOfCurve(key.crv ?? '');
  if (key.use === 'secret' || alg === undefined) return undefined;
  try {
    const imported = await joseKey(key, alg, true);
    if (imported instanceof Uint8Array) return undefined;
    return `${await (key.use === 'private' ? exportPKCS8 : exportSPKI)(imported)}\n`;
  } catch {
    return undefined;
  }
}
