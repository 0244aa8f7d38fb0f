/** How far bytes look like text, which JSON, a token and a key are, too. */
export type Readability =
  | 'whole'
  /** Most of it, with holes. */
  | 'partly'
  /** No more than chance gives. */
  | 'none'
  /** Too short to say: chance might read. */
  | 'short';

/** Bytes looked at. */
const sample = 65_536;

export function readabilityOf(bytes: Uint8Array): Readability {
  if (bytes.length < 8) return 'short';
  const characters = new TextDecoder().decode(bytes.subarray(0, sample), { stream: true });
  // Of random bytes, more than half are no UTF-8 or control characters.
  const odd = characters.match(/[\ufffd\p{Cc}]/gu)?.filter((character) => !/[\t\n\r]/.test(character)).length ?? 0;
  if (odd === 0) return 'whole';
  return bytes.length >= 32 && odd / characters.length <= 0.3 ? 'partly' : 'none';
}
