/** Text of a token on one line, with all that Markdown and HTML could take for their own made harmless. */
export const plain = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~!&]/g, (character) => `\\${character}`);

/** As code, which has no escapes: the one character that ends it is exchanged. */
export const code = (value: string | number): string =>
  `\`${String(value).replaceAll(/\s+/g, ' ').replaceAll('`', '\u02cb').replaceAll('|', '\u00a6')}\``;
