import { JOSE, NOT_IN_JOSE, type Engine } from './engine.ts';
import type { KeyManagement } from './key-management.ts';

interface KeyManagementRow {
  readonly name: string;
  readonly title: string;
  readonly kty: readonly ('RSA' | 'EC' | 'OKP' | 'oct')[];
  /** "RFC 7518 §4.2" */
  readonly reference: string;
  readonly management: KeyManagement;
  readonly engine: Engine;
}

const AES = [128, 192, 256] as const;
const PBES2 = [
  { bits: 128, hash: 'SHA-256' },
  { bits: 192, hash: 'SHA-384' },
  { bits: 256, hash: 'SHA-512' },
] as const;
const WEB_CRYPTO = 'W3C Web Cryptography API';

const rsa = (name: string, title: string, reference: string, management: KeyManagement): KeyManagementRow => ({
  name,
  title,
  kty: ['RSA'],
  reference,
  management,
  engine: management.mode === 'rsa-pkcs1' ? NOT_IN_JOSE : JOSE,
});

const oaep = (name: string, hash: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512', reference: string): KeyManagementRow =>
  rsa(name, `RSA-OAEP with ${hash} encrypts the content key`, reference, { mode: 'rsa-oaep', hash });

const secret = (name: string, title: string, section: string, management: KeyManagement): KeyManagementRow => ({
  name,
  title,
  kty: ['oct'],
  reference: `RFC 7518 §${section}`,
  management,
  engine: JOSE,
});

const agreement = (name: string, title: string, wrapBytes?: number): KeyManagementRow => ({
  name,
  title,
  kty: ['EC', 'OKP'],
  reference: 'RFC 7518 §4.6',
  engine: { by: 'jose', exceptOn: ['X448'] },
  management: wrapBytes === undefined ? { mode: 'agreement' } : { mode: 'agreement', wrapBytes },
});

/** Every key management algorithm of the IANA registry "JSON Web Signature and Encryption Algorithms". */
export const keyManagementRows: readonly KeyManagementRow[] = [
  rsa('RSA1_5', 'RSA PKCS#1 v1.5 encryption of the content key', 'RFC 7518 §4.2', { mode: 'rsa-pkcs1' }),
  oaep('RSA-OAEP', 'SHA-1', 'RFC 7518 §4.3'),
  oaep('RSA-OAEP-256', 'SHA-256', 'RFC 7518 §4.3'),
  oaep('RSA-OAEP-384', 'SHA-384', WEB_CRYPTO),
  oaep('RSA-OAEP-512', 'SHA-512', WEB_CRYPTO),
  ...AES.map((bits) =>
    secret(`A${bits}KW`, `AES-${bits} key wrap of the content key`, '4.4', { mode: 'key-wrap', keyBytes: bits / 8 }),
  ),
  secret('dir', 'The shared secret is the content key itself', '4.5', { mode: 'direct' }),
  agreement('ECDH-ES', 'ECDH-ES agrees on the content key'),
  ...AES.map((bits) => agreement(`ECDH-ES+A${bits}KW`, `ECDH-ES agrees on a key for AES-${bits} key wrap`, bits / 8)),
  ...AES.map((bits) =>
    secret(`A${bits}GCMKW`, `AES-${bits}-GCM wraps the content key`, '4.7', { mode: 'gcm-wrap', keyBytes: bits / 8 }),
  ),
  ...PBES2.map(({ bits, hash }) =>
    secret(`PBES2-HS${hash.slice(4)}+A${bits}KW`, `A password (PBKDF2, ${hash}) wraps the key`, '4.8', {
      mode: 'password',
      keyBytes: bits / 8,
      hash,
    }),
  ),
];

/** The curves of ECDH-ES (RFC 7518 §4.6, RFC 8037 §3.2). */
export const agreementCurves = ['P-256', 'P-384', 'P-521', 'X25519', 'X448'] as const;
