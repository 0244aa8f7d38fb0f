import { joinBytes } from '../../../core/text/join-bytes.ts';
import { contentMac, withoutPadding } from '../../jwe/content-cipher.ts';
import { readabilityOf } from '../../jwe/readability.ts';
import { cbcDecrypt, gcmOpen } from '../../primitives/aes.ts';
import type { Variant } from '../axes.ts';
import type { Bytes } from '../evidence.ts';
import { changedBy, distance } from '../variants.ts';
import type { Seal } from './decryption-axes.ts';
import { sealHypotheses } from './hypotheses/index.ts';
import type { SealedEvidence, SealedRecipient } from './sealed-evidence.ts';

/** How content and tag may have been made with up to `most` faults, the nearest first. */
export function sealVariants(
  evidence: SealedEvidence,
  recipient: SealedRecipient,
  most: number,
): readonly Variant<Seal>[] {
  const { iv } = evidence.sealed;
  const named: Variant<Seal> = { value: { iv, aad: evidence.aad, macHalf: 'first', length: 'bits' }, faults: [] };
  const change = (from: readonly Variant<Seal>[]) =>
    changedBy(from, sealHypotheses, most, (hypothesis, seal) => hypothesis.variants(seal, recipient, evidence));
  const once = change([named]);
  const isAllowed = iv.length === recipient.encryption.ivBytes;
  const all = [...(isAllowed ? [named] : []), ...once, ...change(once)];
  return all
    .filter(({ faults }) => isAllowed || faults.some(({ hypothesis }) => isOfIv(hypothesis.id)))
    .toSorted((one, other) => distance(one.faults) - distance(other.faults));
}

/** An initialization vector that `enc` does not allow is one fault already. */
const isOfIv = (id: string): boolean => id === 'gcm-iv-length' || id === 'cbc-iv-length';

/**
 * Whether the whole tag fits (RFC 7516 §5.2 step 16). That of AES-CBC with HMAC proves only the half of the content key that is the
 * MAC key, so there the other half must decrypt the content to something.
 */
export async function isSealed(
  contentKey: Bytes,
  { iv, aad, macHalf, length }: Seal,
  { sealed: { ciphertext, tag } }: SealedEvidence,
  { encryption, compressed }: SealedRecipient,
): Promise<boolean> {
  if (contentKey.length !== encryption.keyBytes || tag.length !== encryption.tagBytes) return false;
  if (encryption.kind === 'gcm') return (await gcmOpen(contentKey, iv, joinBytes(ciphertext, tag), aad)).ok;
  const half = contentKey.length / 2;
  const halves = [contentKey.slice(0, half), contentKey.slice(half)] as const;
  const [macKey, key] = macHalf === 'first' ? halves : [halves[1], halves[0]];
  const mac = await contentMac(encryption, macKey, joinBytes(aad, iv, ciphertext, lengthBytes(aad, length)));
  const fits = mac.ok && mac.value.length === tag.length && mac.value.every((byte, index) => byte === tag[index]);
  return fits && isContent(key, iv, ciphertext, compressed);
}

/** Its padding is whole, and it is not what a wrong key gives: compressed content is no text, so there the padding must do. */
async function isContent(key: Bytes, iv: Bytes, ciphertext: Bytes, compressed: boolean): Promise<boolean> {
  const block = new Uint8Array(16);
  block.set(iv.subarray(0, 16));
  const padded = await cbcDecrypt(key, block, ciphertext);
  const content = padded.ok ? withoutPadding(padded.value) : undefined;
  return content !== undefined && (compressed || readabilityOf(content) !== 'none');
}

/** AL of RFC 7518 §5.2.2.1 step 4. */
function lengthBytes({ length }: Bytes, unit: Seal['length']): Bytes {
  if (unit === 'none') return new Uint8Array(0);
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(length) * (unit === 'bits' ? 8n : 1n));
  return new Uint8Array(view.buffer);
}
