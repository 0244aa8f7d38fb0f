import { count } from '../../core/text/words.ts';
import type { Encryption } from '../../core/registry/encryptions.ts';
import { encryptions } from '../../core/registry/encryptions.ts';
import type { Part, PartName } from '../../core/token/part/part.ts';
import type { Jwe } from '../../core/token/token.ts';
import type { Obstacle } from '../../core/judgement/decryption.ts';
import type { EncryptedWith } from '../jwe-header/encrypted-with.ts';

/** A part whose length alone says that no key can open the token. */
export interface LengthFault {
  readonly part: PartName;
  readonly why: string;
}

/** What the length of iv, ciphertext and tag says (RFC 7518 §5.2.2.2, §5.3). */
export function contentLengthFault(jwe: Jwe, encryption: Encryption): LengthFault | undefined {
  const { name, kind, ivBytes, tagBytes, reference } = encryption;
  const exact = (part: Part, title: string, wanted: number): LengthFault | undefined => {
    const length = part.readable.length;
    if (length === wanted) return undefined;
    if (length === 0) {
      const why = `${title} is missing, and ${name} needs one of ${wanted} bytes (${reference}): no key can open this token. Was it lost when the token was copied?`;
      return { part: part.name, why };
    }
    const why = `${title} has ${count(length, 'byte')}, and ${name} wants exactly ${wanted} (${reference}), so no key can open this token. ${length < wanted ? 'Was it cut off?' : 'Is something glued to it?'}`;
    return { part: part.name, why };
  };
  const blocks = (): LengthFault | undefined => {
    const length = jwe.ciphertext.readable.length;
    if (kind === 'gcm' || (length > 0 && length % 16 === 0)) return undefined;
    const why =
      length === 0
        ? `The ciphertext is empty, and ${name} makes 16 bytes even of nothing (${reference}): no key can open this token. Was it lost when the token was copied?`
        : `The ciphertext has ${count(length, 'byte')}, and ${name} makes whole blocks of 16 (RFC 7518 §5.2.2.1), so no key can open this token. Was it cut off?`;
    return { part: 'ciphertext', why };
  };
  return (
    exact(jwe.iv, 'The initialization vector', ivBytes) ??
    blocks() ??
    exact(jwe.tag, 'The authentication tag', tagBytes)
  );
}

/** What the length of the encrypted key says, where it is the same for all keys; that of RSA depends on the key. */
export function encryptedKeyFault(jwe: Jwe, wanted: EncryptedWith): LengthFault | Obstacle | undefined {
  const { algorithm, encryption, scheme } = wanted;
  const length = jwe.encryptedKey.readable.length;
  const surplus = surplusOf(scheme.mode === 'agreement' && scheme.wrapBytes === undefined ? 'direct' : scheme.mode);
  if (surplus === 'none') {
    if (length === 0) return undefined;
    const why = `The header says "alg": "${algorithm.name}", which leaves the encrypted key empty (RFC 7516 §5.2 step 10); here it has ${count(length, 'byte')}. A server refuses such a token: "alg" was changed, or its sender made a mistake.`;
    return { because: 'malformed', why };
  }
  if (length === 0) {
    const why = `The encrypted key is missing, though the header says ${algorithm.name}: no key can open this token. Was it lost when the token was copied?`;
    return { part: 'encrypted-key', why };
  }
  if (surplus === 'modulus' || length === encryption.keyBytes + surplus) return undefined;
  const other = [...encryptions.values()].find(({ keyBytes }) => keyBytes + surplus === length);
  const clue = other
    ? `That is the length for ${other.name}: was "enc" changed?`
    : length < encryption.keyBytes + surplus
      ? 'Was it cut off?'
      : 'Is something glued to it?';
  const why = `The encrypted key has ${count(length, 'byte')}, and ${algorithm.name} with ${encryption.name} makes one of exactly ${encryption.keyBytes + surplus} (${algorithm.reference}), so no key can open it. ${clue}`;
  return { part: 'encrypted-key', why };
}

/** Bytes that the encrypted key has beyond those of the content key. */
function surplusOf(mode: EncryptedWith['scheme']['mode']): number | 'none' | 'modulus' {
  if (mode === 'direct') return 'none';
  if (mode === 'rsa-oaep' || mode === 'rsa-pkcs1') return 'modulus';
  // AES key wrap adds a check value of 8 bytes (RFC 3394 §2.2.1); GCM keeps its tag in the header.
  return mode === 'gcm-wrap' ? 0 : 8;
}
