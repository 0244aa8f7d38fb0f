import { fail, ok, type Result } from '../../text/result.ts';
import { childrenOf, oidOf, tags, unsignedOf, type DerNode } from '../asn1/der.ts';
import type { PasswordCipher } from './locked-key.ts';
import { aesCbc, hmacHashes, otherCiphers, pbes2, pbkdf2, scrypt } from '../asn1/pbes2-identifiers.ts';

/**
 * The children of an EncryptedPrivateKeyInfo (RFC 5958 §3): an AlgorithmIdentifier and an OCTET STRING. Undefined where they
 * are something else. The problem is a sentence: why no password opens it here.
 */
export function readPasswordCipher(children: readonly DerNode[]): Result<PasswordCipher, string> | undefined {
  const [algorithm, data] = children;
  const [scheme, parameters] = childrenOf(algorithm) ?? [];
  const oid = oidOf(scheme);
  if (children.length !== 2 || data?.tag !== tags.octetString || oid === undefined) return undefined;
  if (oid !== pbes2) return fail(otherCipher(oid));
  const [derivationNode, cipher] = childrenOf(parameters) ?? [];
  const [cipherOid, iv] = childrenOf(cipher) ?? [];
  const bits = aesCbc.get(oidOf(cipherOid) ?? '');
  if (bits === undefined) {
    const name = oidOf(cipherOid);
    return fail(name === undefined ? damaged('the cipher is not named') : otherCipher(name));
  }
  if (iv?.tag !== tags.octetString || iv.bytes.length !== 16)
    return fail(damaged('the initialization vector has not the 16 bytes of AES-CBC'));
  const derivation = readDerivation(derivationNode, bits);
  return derivation.ok
    ? ok({ kind: 'pbes2', derivation: derivation.value, bits, iv: iv.bytes, ciphertext: data.bytes })
    : derivation;
}

type Derivation = PasswordCipher['derivation'];

function readDerivation(node: DerNode | undefined, bits: number): Result<Derivation, string> {
  const [oidNode, parameters] = childrenOf(node) ?? [];
  const oid = oidOf(oidNode);
  const [salt, ...rest] = childrenOf(parameters) ?? [];
  if (oid !== pbkdf2 && oid !== scrypt) {
    return fail(
      oid === undefined
        ? damaged('it does not say how the password becomes a key')
        : `The password of this private key becomes a key by OID ${oid}, and Jotter knows PBKDF2 and scrypt. ${anew(false)}`,
    );
  }
  if (salt?.tag !== tags.octetString) return fail(damaged('the salt is missing'));
  const numbers = rest.map(smallNumber);
  const keyBytes = numbers[oid === scrypt ? 3 : 1];
  if (keyBytes !== undefined && keyBytes * 8 !== bits)
    return fail(damaged(`it asks for a key of ${keyBytes} bytes, and AES-${bits} takes ${bits / 8}`));
  return oid === scrypt ? scryptOf(salt.bytes, numbers) : pbkdf2Of(salt.bytes, numbers[0], rest);
}

function scryptOf(salt: Uint8Array, numbers: readonly (number | undefined)[]): Result<Derivation, string> {
  const [cost, blockSize, parallelization] = numbers;
  if (!cost || !blockSize || !parallelization || cost < 2 || !Number.isInteger(Math.log2(cost)))
    return fail(damaged('the numbers of scrypt are not those that RFC 7914 §2 allows'));
  return ok({ name: 'scrypt', salt, cost, blockSize, parallelization });
}

/** HMAC with SHA-1 where nothing is said (RFC 8018 §A.2). */
function pbkdf2Of(
  salt: Uint8Array,
  iterations: number | undefined,
  rest: readonly DerNode[],
): Result<Derivation, string> {
  if (!iterations) return fail(damaged('the count of iterations is missing or zero'));
  const named = rest.find(({ tag }) => tag === tags.sequence);
  const oid = named && oidOf(childrenOf(named)?.[0]);
  const hash = named ? hmacHashes.get(oid ?? '') : 'SHA-1';
  if (hash !== undefined) return ok({ name: 'PBKDF2', hash, salt, iterations });
  return fail(
    `The password of this private key becomes a key by PBKDF2 with OID ${oid ?? '(unreadable)'}, and Jotter knows HMAC with SHA-1 and SHA-2. ${anew(false)}`,
  );
}

/** Undefined for what is no INTEGER, and for one that no double holds. */
function smallNumber(node: DerNode): number | undefined {
  const bytes = unsignedOf(node);
  if (!bytes) return undefined;
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.isSafeInteger(value) ? value : Number.MAX_SAFE_INTEGER;
}

const damaged = (what: string): string =>
  `This encrypted private key is damaged where it says how it was encrypted: ${what} (PBES2, RFC 8018 §A.4). Copy it once more.`;

function otherCipher(oid: string): string {
  const cipher = otherCiphers.get(oid);
  return `This private key is encrypted with ${cipher?.name ?? `OID ${oid}`}, and Jotter opens AES-CBC with a password only (PBES2, RFC 8018 §6.2). ${anew(cipher?.isLegacy === true)}`;
}

/** OpenSSL writes PBES2 with AES-256-CBC then. */
const anew = (isLegacy: boolean): string =>
  `Encrypt a copy of it anew, and paste that: openssl pkey ${isLegacy ? '-provider legacy -provider default ' : ''}-in key.pem -aes256 -out new.pem`;
