import { encodeBase64url } from '../../../text/base64url.ts';
import { fail, ok, type Result } from '../../../text/result.ts';
import { curves } from '../../../registry/curves.ts';
import type { DerFormat, DerKey } from '../../der-keys/der-key.ts';
import { bitStringOf, childrenOf, isInteger, oidOf, readDer, tags, type DerNode } from '../../asn1/der.ts';
import { ecPrivateKey } from '../../der-keys/ec-private-key.ts';
import type { KeyMaterial } from '../../key.ts';
import { mlDsaPrivateKey } from '../../der-keys/ml-dsa-private-key.ts';
import {
  ecPublicKey,
  mlDsaAlgorithms,
  nameOfOid,
  okpCurves,
  rsaEncryption,
  rsaPss,
} from '../../asn1/object-identifiers.ts';
import { readPasswordCipher } from '../password-cipher.ts';
import { rsaPrivateKey } from '../../der-keys/rsa-private-key.ts';
import { RSA_PSS_REMARK } from '../../der-keys/subject-public-key.ts';

/** Any private key of PKCS#8 (RFC 5958 §2). Of the encrypted ones (RFC 5958 §3) it is said why no password opens them here. */
export const pemPkcs8: DerFormat = {
  id: 'pem-pkcs8',
  title: 'PKCS#8',
  labels: ['PRIVATEKEY', 'ENCRYPTEDPRIVATEKEY'],
  read(children) {
    const [first, second, third] = children;
    const cipher = readPasswordCipher(children);
    if (cipher) return cipher.ok ? fail('This private key is encrypted with a password.') : cipher;
    const isPlain = isInteger(first, 0) || isInteger(first, 1);
    return isPlain && second?.tag === tags.sequence && third?.tag === tags.octetString
      ? privateKey(second, third, children)
      : undefined;
  },
};

function privateKey(algorithm: DerNode, key: DerNode, all: readonly DerNode[]): Result<DerKey, string> {
  const [oidNode, parameters] = childrenOf(algorithm) ?? [];
  const oid = oidOf(oidNode) ?? '';
  const inner = readDer(key.bytes);
  const children = (inner.ok && childrenOf(inner.value)) || [];
  if (oid === rsaEncryption || oid === rsaPss) {
    const read = rsaPrivateKey(children);
    return read.ok && oid === rsaPss ? ok({ ...read.value, remarks: [RSA_PSS_REMARK] }) : read;
  }
  if (oid === ecPublicKey) return ecPrivateKey(children, parameters);
  const crv = okpCurves.get(oid);
  if (crv !== undefined) return okpPrivateKey(crv, inner.ok ? inner.value : undefined, all);
  const set = mlDsaAlgorithms.get(oid);
  if (set !== undefined) return mlDsaPrivateKey(set, inner.ok ? inner.value : undefined);
  return fail(`This is a private key for ${nameOfOid(oid)}, which no JOSE algorithm uses.`);
}

/** RFC 8410 §7: an OCTET STRING in the OCTET STRING; the public key may follow as [1]. */
function okpPrivateKey(crv: string, seed: DerNode | undefined, all: readonly DerNode[]): Result<DerKey, string> {
  const size = curves.get(crv)?.bytes;
  if (seed?.tag !== tags.octetString || seed.bytes.length !== size) {
    return fail(`This ${crv} private key must be ${size} bytes in an octet string (RFC 8410 §7).`);
  }
  const material: KeyMaterial = { kty: 'OKP', crv, d: encodeBase64url(seed.bytes) };
  // Implicitly tagged, so [1] stands in the place of the bit string's own tag.
  const tagged = all.find((node) => node.tag === 0x81);
  const x = tagged && bitStringOf({ tag: tags.bitString, bytes: tagged.bytes });
  return ok({ material: x?.length === size ? { ...material, x: encodeBase64url(x) } : material, remarks: [] });
}
