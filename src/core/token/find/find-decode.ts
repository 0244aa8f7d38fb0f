/** Bytes as characters U+0000 to U+00FF, from either base64 alphabet, with or without padding; never throws. */
export function decodeLoosely(encoded: string): string {
  const digits = encoded
    .replace(/[^\w+/-]/g, '')
    .replace(/-/g, '+')
    .replace(/_/g, '/');
  return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
}
