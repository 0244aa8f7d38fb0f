/** A title within a sentence: "The token has expired" as "the token has expired"; names such as "RSA key" stay. */
export const firstLower = (text: string): string =>
  /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
