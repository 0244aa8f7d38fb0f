import type { SecretSourceHypothesis } from '../axes.ts';

const constants = [
  ['[object Object]', 'An object was turned into text: something passed the secret as an object.'],
  ['undefined', 'A variable was not set when the token was made, and its absence was turned into text.'],
  ['null', 'A variable was null when the token was made, and null was turned into text.'],
  ['', 'The secret was empty when the token was made, so anyone can make such tokens.'],
  ['None', 'A Python variable was not set when the token was made.'],
  ['nil', 'A variable was nil when the token was made.'],
  ['NaN', 'A number that is none was turned into text.'],
  ['true', 'A boolean was turned into text.'],
  ['false', 'A boolean was turned into text.'],
  ['[object Promise]', 'A promise was turned into text: an await is missing where the secret is loaded.'],
  ['[object Uint8Array]', 'Bytes were turned into text.'],
  ['[object CryptoKey]', 'A CryptoKey was turned into text.'],
  ['secret', 'The secret is the example of the documentation.'],
] as const;

/** The secret is what a program makes of a secret that is not there. */
export const secretConstant: SecretSourceHypothesis = {
  id: 'secret-constant',
  axis: 'secret-source',
  family: 'secret',
  rarity: 2,
  title: 'Secret that is empty, undefined or [object Object]',
  fix: 'secret-text',
  *variants() {
    for (const [text, why] of constants) yield { value: { text, reading: 'utf8' }, facts: { text, why } };
  },
  clause: ({ text = '' }) => (text === '' ? 'the secret is empty' : `the secret is the text “${text}”`),
  because: ({ why = '' }) => `${why}`,
  seenIn: ['auth0/node-jsonwebtoken#712'],
};
