import { excerptOf } from '../text/excerpt.ts';
import type { Fault } from '../text/result.ts';
import type { Span } from '../text/span.ts';
import { payloadFaults } from './part/payload-faults.ts';
import { partOf, partTitle } from './part/read-part.ts';
import type { Jwe } from './token.ts';

/** How bytes of the content stand in the ciphertext. */
export type Alignment =
  /** Byte for byte: AES-GCM is a stream cipher (NIST SP 800-38D §7.1). */
  | 'exact'
  /** CBC and compressed content: only as a whole. */
  | 'whole';

/**
 * The token with what was decrypted from it as its payload. Its faults join those of the token; its spans are those
 * characters of the pasted ciphertext that hold them, so that everything said of it points to the paste.
 */
export function withPlaintext(jwe: Jwe, plaintext: Uint8Array, alignment: Alignment): Jwe {
  const { ciphertext } = jwe;
  const { span } = ciphertext.excerpt;
  const locateBytes = (bytes: Span): Span => (alignment === 'exact' ? ciphertext.locate(bytes) : span);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(plaintext);
  const read = partOf('payload', { ...excerptOf(text), span }, { bytes: plaintext, faults: [], locateBytes }, inside);
  const own = [...read.faults, ...payloadFaults(read, partTitle('payload', inside.owner), jwe.header.json?.root)];
  // Its characters are not those of the paste: nothing there can be mended by an edit of them.
  const faults = own.map((fault): Fault => {
    const { fix: _, ...rest } = fault;
    return rest;
  });
  return { ...jwe, payload: { ...read, faults }, faults: [...jwe.faults, ...faults] };
}

const inside = { owner: ' inside' };
