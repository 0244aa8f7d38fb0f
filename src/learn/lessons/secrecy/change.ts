/** The token with one character exchanged in the middle of a part. */
export function changedIn(token: string, part: number): string {
  return token
    .split('.')
    .map((text, at) => {
      if (at !== part) return text;
      const middle = Math.floor(text.length / 2);
      const other = text[middle] === 'A' ? 'B' : 'A';
      return text.slice(0, middle) + other + text.slice(middle + 1);
    })
    .join('.');
}
