import { count } from '../text/words.ts';
import type { Key, KeyFormat, SecretEncoding } from './key.ts';

const titles: Readonly<Record<Exclude<KeyFormat, 'secret'>, string>> = {
  jwk: 'JWK',
  jwks: 'from a JWK set',
  'pem-spki': 'PEM SPKI',
  'pem-pkcs8': 'PEM PKCS#8',
  'pem-pkcs1': 'PEM PKCS#1',
  'pem-sec1': 'PEM SEC1',
  openssh: 'OpenSSH',
  putty: 'PuTTY',
  xml: 'XML',
  x509: 'X.509 certificate',
  der: 'DER in base64',
  'der-hex': 'DER in hexadecimal',
  raw: 'raw bytes',
};

const encodings = { utf8: 'UTF-8', base64: 'base64', base64url: 'base64url', hex: 'hex' } as const;

export const titleOfEncoding = (encoding: SecretEncoding): string => encodings[encoding];

/** "RSA 2048-bit private key", "EC P-256 public key", "secret of 32 bytes": what the key is, not how it was written. */
export function nameKey(key: Key): string {
  if (key.kty === 'oct') {
    const bytes = (key.bits ?? 0) / 8;
    return `secret of ${count(bytes, 'byte')}`;
  }
  const size = key.kty === 'RSA' ? `${key.bits ?? 0}-bit` : (key.crv ?? key.alg ?? '');
  return `${key.kty} ${size} ${key.use} key`;
}

/** "RSA 2048", "EC P-256, private", "Secret of 32 bytes": where there is little room, and buttons say what a public key is for. */
export function shortName(key: Key): string {
  if (key.kty === 'oct') return `Secret of ${count((key.bits ?? 0) / 8, 'byte')}`;
  const size =
    key.kty === 'RSA'
      ? `RSA ${key.bits ?? 0}`
      : [key.kty === 'EC' ? 'EC' : '', key.crv ?? key.alg ?? key.kty].join(' ').trim();
  return key.use === 'private' ? `${size}, private` : size;
}

/** The same with its format and `kid`: "RSA 2048-bit private key, PEM PKCS#8", "secret of 32 bytes, UTF-8". */
export function describeKey(key: Key): string {
  const how = key.secret ? encodings[key.secret.encoding] : titleOfFormat(key.format);
  const kid = key.kid === undefined ? undefined : `kid “${shorten(key.kid)}”`;
  return [nameKey(key), how, kid].filter((text) => text !== undefined).join(', ');
}

/** "PEM SPKI"; undefined for the text of a secret. */
export const titleOfFormat = (format: KeyFormat): string | undefined =>
  format === 'secret' ? undefined : titles[format];

/** "All its characters are hexadecimal: as hex it is 16 bytes. Choose that encoding if it is meant so." */
export function mayBeWords({ secret }: Key): string | undefined {
  if (!secret?.mayBe) return undefined;
  const { encoding, byteCount } = secret.mayBe;
  const start = encoding === 'hex' ? 'All its characters are hexadecimal' : `It could be ${encodings[encoding]}`;
  return `${start}: as ${encodings[encoding]} it is ${count(byteCount, 'byte')}. Choose that encoding if it is meant so.`;
}

/** A `kid` is whatever its author wrote; a verdict shows the beginning of it. */
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
