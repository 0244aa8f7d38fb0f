const MOST = 200;

/** What somebody wrote into a certificate, on one line: what cannot be seen or turns the writing around is named. */
export function plainText(text: string, escaped = ''): string {
  const shown = text
    .slice(0, MOST)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(/[,+=]/g, (character) => (escaped.includes(character) ? `\\${character}` : character));
  return text.length > MOST ? `${shown}…` : shown;
}
