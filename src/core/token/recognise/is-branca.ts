const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Branca: base62 of the version 0xBA, a time in seconds (four bytes), a nonce (24), the ciphertext and a tag (16). */
export function isBranca(text: string): boolean {
  if (text.length < 61 || text.length > 600 || !/^[A-Za-z0-9]+$/.test(text)) return false;
  let value = 0n;
  for (const digit of text) value = value * 62n + BigInt(DIGITS.indexOf(digit));
  const hex = value.toString(16);
  const seconds = Number.parseInt(hex.slice(2, 10), 16);
  // 2015 to 2050: a random text passes once in a thousand.
  return hex.length % 2 === 0 && hex.startsWith('ba') && seconds > 1_420_000_000 && seconds < 2_524_608_000;
}
