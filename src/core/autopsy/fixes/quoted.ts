/** Longer text is left to a variable: a line that is copied stays a line. */
const longest = 200;

/**
 * A text of a token as a string literal, or the name of a variable where it is long or has anything but printable ASCII, which
 * languages escape in different ways. A token is hostile: nothing of it may end the literal.
 */
const literal = (text: string, variable: string, written: (text: string) => string): string =>
  isLiteral(text) ? written(text) : variable;

export const isLiteral = (text: string): boolean => /^[\x20-\x7e]+$/.test(text) && text.length <= longest;

/** 'text', as JavaScript and PHP read it. */
export const inSingleQuotes = (text: string, variable: string): string =>
  literal(text, variable, (plain) => `'${plain.replaceAll(/['\\]/g, '\\$&')}'`);

/** "text", as Python, Java, Go, C# and Rust read it. */
export const inDoubleQuotes = (text: string, variable: string): string =>
  literal(text, variable, (plain) => `"${plain.replaceAll(/["\\]/g, '\\$&')}"`);
