import type { Encryption } from '../../core/registry/encryptions.ts';
import { joinBytes } from '../../core/text/join-bytes.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { cbcDecrypt, cbcEncrypt, gcmOpen, gcmPeek, gcmSeal } from '../primitives/aes.ts';
import { nativeCall, type CallFault } from '../primitives/native-call.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Encrypted content (RFC 7516 §2), each of the size that its encryption wants. */
export interface SealedContent {
  readonly iv: Bytes;
  readonly ciphertext: Bytes;
  readonly tag: Bytes;
}

/** Encrypts content and computes its tag (RFC 7516 §5.1 step 15). `aad` is the Additional Authenticated Data. */
export async function sealContent(
  encryption: Encryption,
  contentKey: Bytes,
  plaintext: Bytes,
  aad: Bytes,
): Promise<Result<SealedContent, CallFault>> {
  const iv = crypto.getRandomValues(new Uint8Array(encryption.ivBytes));
  if (encryption.kind === 'gcm') {
    const sealed = await gcmSeal(contentKey, iv, plaintext, aad);
    if (!sealed.ok) return sealed;
    const end = sealed.value.length - encryption.tagBytes;
    return ok({ iv, ciphertext: sealed.value.slice(0, end), tag: sealed.value.slice(end) });
  }
  const encrypted = await cbcEncrypt(encryptingHalf(contentKey), iv, plaintext);
  if (!encrypted.ok) return encrypted;
  const tag = await macOf(encryption, contentKey, { iv, ciphertext: encrypted.value }, aad);
  return tag.ok ? ok({ iv, ciphertext: encrypted.value, tag: tag.value }) : tag;
}

/** The content, if the tag fits (RFC 7516 §5.2 step 16); `refused` where it does not. CBC padding is still on it. */
export async function openContent(
  encryption: Encryption,
  contentKey: Bytes,
  sealed: SealedContent,
  aad: Bytes,
): Promise<Result<Bytes, CallFault>> {
  if (encryption.kind === 'gcm') {
    return gcmOpen(contentKey, sealed.iv, joinBytes(sealed.ciphertext, sealed.tag), aad);
  }
  const tag = await macOf(encryption, contentKey, sealed, aad);
  if (!tag.ok) return tag;
  const fits = tag.value.every((byte, index) => byte === sealed.tag[index]);
  return fits ? peekContent(encryption, contentKey, sealed) : fail('refused');
}

/** What the content would be, whatever the tag says: not to be shown, but to tell a wrong key from a damaged token. */
export const peekContent = (
  encryption: Encryption,
  contentKey: Bytes,
  { iv, ciphertext }: Pick<SealedContent, 'iv' | 'ciphertext'>,
): Promise<Result<Bytes, CallFault>> =>
  encryption.kind === 'gcm'
    ? gcmPeek(contentKey, iv, ciphertext)
    : cbcDecrypt(encryptingHalf(contentKey), iv, ciphertext);

/** Content without the padding of PKCS #7; undefined where the last bytes are no padding. */
export function withoutPadding(padded: Bytes): Bytes | undefined {
  const count = padded.at(-1) ?? 0;
  const isPadding = count > 0 && count <= 16 && padded.subarray(-count).every((byte) => byte === count);
  return isPadding ? padded.slice(0, padded.length - count) : undefined;
}

/** RFC 7518 §5.2.2.1: the MAC key is the first half, the encryption key the second. */
const encryptingHalf = (contentKey: Bytes): Bytes => contentKey.slice(contentKey.length / 2);

/** The first half of the HMAC over AAD, iv, ciphertext and the length of the AAD in bits (RFC 7518 §5.2.2.1 step 5). */
function macOf(
  encryption: Encryption,
  contentKey: Bytes,
  { iv, ciphertext }: Pick<SealedContent, 'iv' | 'ciphertext'>,
  aad: Bytes,
): Promise<Result<Bytes, CallFault>> {
  const length = new DataView(new ArrayBuffer(8));
  length.setBigUint64(0, BigInt(aad.length) * 8n);
  const input = joinBytes(aad, iv, ciphertext, new Uint8Array(length.buffer));
  return contentMac(encryption, contentKey.slice(0, contentKey.length / 2), input);
}

/** The bytes of an HMAC that are the tag. */
export const contentMac = (
  { hash = 'SHA-256', tagBytes }: Encryption,
  macKey: Bytes,
  input: Bytes,
): Promise<Result<Bytes, CallFault>> =>
  nativeCall(async () => {
    const key = await crypto.subtle.importKey('raw', macKey, { name: 'HMAC', hash }, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, input)).slice(0, tagBytes);
  });
