import type { SdJwt } from '../token.ts';

/**
 * The compact SD-JWT without its key binding JWT, up to the last tilde: what `sd_hash` is made of (RFC 9901 §4.3.1), for a
 * token in JSON put together of its parts (§8.1).
 */
export function sdJwtText({ issuerJwt, disclosures }: Pick<SdJwt, 'issuerJwt' | 'disclosures'>): string {
  const { header, payload, signature, excerpt, serialization } = issuerJwt;
  const jwt =
    serialization === 'compact'
      ? excerpt.text
      : [header, payload, signature].map((part) => part.excerpt.text).join('.');
  return [jwt, ...disclosures.map((part) => part.excerpt.text), ''].join('~');
}
