/** RFC 8018 appendix C. */
export const pbes2 = '1.2.840.113549.1.5.13';
export const pbkdf2 = '1.2.840.113549.1.5.12';
/** RFC 7914 §7. */
export const scrypt = '1.3.6.1.4.1.11591.4.11';

/** RFC 8018 §B.1: the hash of HMAC in PBKDF2. */
export const hmacHashes: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.7', 'SHA-1'],
  ['1.2.840.113549.2.8', 'SHA-224'],
  ['1.2.840.113549.2.9', 'SHA-256'],
  ['1.2.840.113549.2.10', 'SHA-384'],
  ['1.2.840.113549.2.11', 'SHA-512'],
  ['1.2.840.113549.2.12', 'SHA-512/224'],
  ['1.2.840.113549.2.13', 'SHA-512/256'],
]);

/** Bits of the key of AES-CBC (RFC 8018 §B.2.5). */
export const aesCbc: ReadonlyMap<string, 128 | 192 | 256> = new Map<string, 128 | 192 | 256>([
  ['2.16.840.1.101.3.4.1.2', 128],
  ['2.16.840.1.101.3.4.1.22', 192],
  ['2.16.840.1.101.3.4.1.42', 256],
]);

interface OldCipher {
  readonly name: string;
  /** OpenSSL 3 keeps it in its "legacy" provider. */
  readonly isLegacy: boolean;
}

/** Ciphers that are recognised only: RFC 8018 §6.1 and §B.2, RFC 7292 appendix C. */
export const otherCiphers: ReadonlyMap<string, OldCipher> = new Map([
  ['1.2.840.113549.1.5.1', { name: 'MD2 and DES (PBES1)', isLegacy: true }],
  ['1.2.840.113549.1.5.3', { name: 'MD5 and DES (PBES1)', isLegacy: true }],
  ['1.2.840.113549.1.5.4', { name: 'MD2 and RC2 (PBES1)', isLegacy: true }],
  ['1.2.840.113549.1.5.6', { name: 'MD5 and RC2 (PBES1)', isLegacy: true }],
  ['1.2.840.113549.1.5.10', { name: 'SHA-1 and DES (PBES1)', isLegacy: true }],
  ['1.2.840.113549.1.5.11', { name: 'SHA-1 and RC2 (PBES1)', isLegacy: true }],
  ['1.2.840.113549.1.12.1.1', { name: 'SHA-1 and RC4 (PKCS#12)', isLegacy: true }],
  ['1.2.840.113549.1.12.1.2', { name: 'SHA-1 and RC4 (PKCS#12)', isLegacy: true }],
  ['1.2.840.113549.1.12.1.3', { name: 'SHA-1 and 3DES (PKCS#12)', isLegacy: false }],
  ['1.2.840.113549.1.12.1.4', { name: 'SHA-1 and 3DES (PKCS#12)', isLegacy: false }],
  ['1.2.840.113549.1.12.1.5', { name: 'SHA-1 and RC2 (PKCS#12)', isLegacy: true }],
  ['1.2.840.113549.1.12.1.6', { name: 'SHA-1 and RC2 (PKCS#12)', isLegacy: true }],
  ['1.2.840.113549.3.7', { name: '3DES', isLegacy: false }],
  ['1.2.840.113549.3.2', { name: 'RC2', isLegacy: true }],
  ['1.3.14.3.2.7', { name: 'DES', isLegacy: true }],
  ['2.16.840.1.101.3.4.1.6', { name: 'AES-128-GCM', isLegacy: false }],
  ['2.16.840.1.101.3.4.1.26', { name: 'AES-192-GCM', isLegacy: false }],
  ['2.16.840.1.101.3.4.1.46', { name: 'AES-256-GCM', isLegacy: false }],
]);
