/** "1 byte", "64 bytes"; "2 tries". */
export const count = (number: number, noun: string, nouns = `${noun}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? noun : nouns}`;
