import type { Part } from '../../core/token/part/part.ts';

/** The Additional Authenticated Data (RFC 7516 §5.1 step 14): the characters of the protected header, and those of `aad`. */
export const additionalData = (headerCharacters: string, aad: Part | undefined): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(aad ? `${headerCharacters}.${aad.excerpt.text}` : headerCharacters);
