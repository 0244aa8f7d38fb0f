/** "1 byte", "64 bytes"; "2 tries". */
export const count = (number: number, noun: string, nouns = `${noun}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? noun : nouns}`;

/** "5.0 MB"; of so many characters, each of which is a byte in nearly every long text. */
export const megabytes = (characters: number): string => `${(characters / 1_000_000).toFixed(1)} MB`;

/** "a", "a and b", "a, b and c". */
export const list = (items: readonly (string | number)[], word: 'and' | 'or' = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
