const names = new Map([
  [' ', 'a space'],
  ['\n', 'a line break'],
  ['\r', 'a carriage return'],
  ['\t', 'a tab'],
  ['\u00a0', 'a no-break space'],
  ['\u200b', 'a zero-width space'],
  ['\ufeff', 'a byte order mark'],
]);

/** “ä” (U+00E4), or the plain name of what cannot be seen. */
export function nameOfCharacter(text: string, index: number): string {
  const code = text.codePointAt(index) ?? 0;
  const character = String.fromCodePoint(code);
  const isVisible = code > 0x20 && (code < 0xd800 || code > 0xdfff);
  const name = names.get(character) ?? (isVisible ? `“${character}”` : 'a character');
  return `${name} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
