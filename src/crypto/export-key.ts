import type { Key } from '../core/keys/key.ts';
import type { Algorithm } from '../core/registry/algorithms.ts';
import { algorithms } from '../core/registry/algorithms.ts';
import { completeKey } from './complete-key.ts';
import { webCryptoParameters } from './web-crypto-parameters.ts';

/** The key as a JWK (RFC 7517 §4), two spaces of indentation, ready to be put into the key field. */
export function toJwkText({ material, kid, alg, intendedUse, operations }: Key): string {
  const { kty, ...numbers } = material;
  const jwk = { kty, kid, alg, use: intendedUse, key_ops: operations, ...numbers };
  return JSON.stringify(jwk, undefined, 2);
}

/** The key as PEM: PKCS#8 for a private key, SPKI for a public one (RFC 7468 §10, §13). Undefined for a secret, and where WebCrypto lacks the curve. */
export async function toPemText(key: Key): Promise<string | undefined> {
  const complete = await completeKey(key);
  const algorithm = algorithmFor(complete);
  const importing = algorithm && webCryptoParameters(algorithm)?.importing;
  if (!importing || complete.use === 'secret') return undefined;
  const isPrivate = complete.use === 'private';
  try {
    const imported = await crypto.subtle.importKey('jwk', { ...complete.material }, importing, true, [
      isPrivate ? 'sign' : 'verify',
    ]);
    const bytes = new Uint8Array(await crypto.subtle.exportKey(isPrivate ? 'pkcs8' : 'spki', imported));
    return pem(isPrivate ? 'PRIVATE KEY' : 'PUBLIC KEY', bytes);
  } catch {
    return undefined;
  }
}

/** Any algorithm of the right type and curve will do: the structure names neither hash nor padding. */
function algorithmFor({ kty, crv }: Key): Algorithm | undefined {
  const fits = (row: Algorithm): boolean =>
    row.kty.some((type) => type === kty) && (!row.crv || row.crv.some((each) => each === crv));
  return [...algorithms.values()].find((row) => row.implemented && row.scheme !== undefined && fits(row));
}

function pem(label: string, bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  const lines = base64.match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
