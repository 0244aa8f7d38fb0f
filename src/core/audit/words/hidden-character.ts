const names = new Map([
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'end of embedding'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'end of isolate'],
  [0x200b, 'zero-width space'],
  [0x2060, 'word joiner'],
  [0xfeff, 'byte order mark'],
]);

/**
 * Control characters but tab and line break, characters that turn the order of text, and those without width. Joiners and
 * direction marks (U+200C to U+200F) are not among them: emoji and several scripts need them.
 */
const hidden = /(?![\t\n\r])[\p{Cc}\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/u;

export const hiddenAt = (text: string): number => text.search(hidden);

export const isHidden = (character: string): boolean => hidden.test(character);

/** "U+202E right-to-left override" */
export function nameOfHidden(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${names.get(code) ?? 'control character'}`;
}
