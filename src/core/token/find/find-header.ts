import { decodeLoosely } from './find-decode.ts';

/** What the first part of a possible token shows at a glance; `parse` reads it properly. */
export interface HeaderGlance {
  readonly algorithm?: string;
  readonly encryption?: string;
  /** It names `alg`, `enc` or `typ` (RFC 7515 §4.1, RFC 7516 §4.1), as no other base64url JSON is likely to. */
  readonly isJose: boolean;
  /** It names `alg` or `enc`. */
  readonly isCertain: boolean;
  /** The payload stands in the token as it is (RFC 7797 §3). */
  readonly isUnencoded: boolean;
}

// A member name is enough: a word such as "eyJhb" has no closing quote.
const OBJECT_START = /^\s*\{\s*(?:"[^"\\\p{Cc}]{0,100}"\s*:|\}\s*$)/u;
const BYTE_ORDER_MARK = '\u00EF\u00BB\u00BF';

/** Whether the encoded text begins like a JSON object with a member, or is an empty one. */
export function startsObject(encoded: string): boolean {
  const text = decodeLoosely(encoded.slice(0, 160));
  return OBJECT_START.test(text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text);
}

export function glanceAtHeader(encoded: string): HeaderGlance {
  const text = decodeLoosely(encoded);
  const algorithm = /"alg"\s*:\s*"([^"]{0,40})"/.exec(text)?.[1];
  const encryption = /"enc"\s*:\s*"([^"]{0,40})"/.exec(text)?.[1];
  const isKey = isKeyText(text);
  const isCertain = !isKey && (text.includes('"alg"') || text.includes('"enc"'));
  return {
    ...(algorithm === undefined ? {} : { algorithm }),
    ...(encryption === undefined ? {} : { encryption }),
    isCertain,
    isJose: isCertain || (!isKey && text.includes('"typ"')),
    isUnencoded: /"b64"\s*:\s*false\b/.test(text),
  };
}

/** A key or a set of keys names an `alg`, too (RFC 7517 §4.4); in a header, a key is the value of a member. */
export function isKeyText(text: string): boolean {
  const at = text.search(/"(?:kty|keys)"\s{0,9}:/);
  const around = Math.max(text.lastIndexOf('"jwk"', at), text.lastIndexOf('"epk"', at));
  return at >= 0 && (around < 0 || text.slice(around, at).includes('}'));
}

/** A header that lost its first characters, and with them the alignment of its base64url; `undefined` where it is none. */
export function glanceAtCutHeader(encoded: string): HeaderGlance | undefined {
  for (const lost of [1, 2, 3, 4]) {
    const glance = glanceAtHeader('eyJh'.slice(0, lost) + encoded);
    if (glance.isCertain) return glance;
  }
  return undefined;
}
