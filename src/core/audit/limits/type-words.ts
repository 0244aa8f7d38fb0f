/** What a value has to be, in words. */
export const typeWords = {
  string: 'a string',
  number: 'a number',
  object: 'an object',
  strings: 'an array of strings',
} as const;
