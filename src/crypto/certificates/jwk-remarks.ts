import type { Certificate, CertificateRemark } from '../../core/keys/certificates/certificate.ts';
import type { Key, KeyMaterial } from '../../core/keys/key.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';
import type { CertificateRead } from './read-certificate.ts';
import { withoutEnd } from '../../core/text/end-of.ts';

/** What a JWK says beside its certificate, held against it (RFC 7517 §4.7 to 4.9). */
export function jwkRemarks(key: Key, first: CertificateRead): readonly CertificateRemark[] {
  const { certificates } = key;
  if (certificates?.from !== 'x5c') return [];
  const { x5t, x5tS256 } = first.certificate;
  return [
    numbersRemark(key, first),
    hashRemark('x5t', 'SHA-1', certificates.x5t, x5t),
    hashRemark('x5t#S256', 'SHA-256', certificates.x5tS256, x5tS256),
  ].filter((remark) => remark !== undefined);
}

const open = ['kty', 'crv', 'n', 'e', 'x', 'y', 'pub'] as const;

function numbersRemark({ material }: Key, { key }: CertificateRead): CertificateRemark | undefined {
  if (!key.ok) return undefined;
  const isSame = open.every((name) => valueOf(material, name) === valueOf(key.value.material, name));
  if (isSame) return undefined;
  const message =
    'The numbers of this JWK are not those of its certificate, and RFC 7517 §4.7 demands that they match: a verifier that reads "x5c" uses another key than one that reads the numbers. Jotter uses the numbers.';
  return { severity: 'error', message };
}

/** A private key may come without its public numbers. */
const valueOf = (material: KeyMaterial, name: (typeof open)[number]): string | undefined => material[name];

type HashMember = 'x5t' | 'x5t#S256';

function hashRemark(
  name: HashMember,
  hash: string,
  given: string | undefined,
  computed: Certificate['x5t'],
): CertificateRemark | undefined {
  if (given === undefined || computed === undefined || given === computed) return undefined;
  const where = name === 'x5t' ? 'RFC 7517 §4.8' : 'RFC 7517 §4.9';
  const written = formOf(given, computed);
  if (written !== undefined) {
    const message = `"${name}" is the ${hash} of the certificate, but written ${written}; ${where} wants the bytes of the hash in base64url: ${computed}.`;
    return { severity: 'warning', message };
  }
  const message = `"${name}" is not the ${hash} of the certificate beside it, which is ${computed} (${where}): it is that of another certificate, perhaps the one before a renewal.`;
  return { severity: 'error', message };
}

/** The right hash in a form that other tools write. */
function formOf(given: string, computed: string): string | undefined {
  const bytes = decodeBase64url(computed).bytes;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (given.replace(/[:\s]/g, '').toLowerCase() === hex) return 'in hexadecimal';
  if (withoutEnd(given.replace(/\+/g, '-').replace(/\//g, '_'), /=/) === computed) return 'in standard base64';
  const inside = new TextDecoder().decode(decodeBase64url(given).bytes);
  return inside.replace(/[:\s]/g, '').toLowerCase() === hex ? 'in hexadecimal and that in base64url' : undefined;
}
