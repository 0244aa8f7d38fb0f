import { textIn } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** Compressed before it was signed, which only SMART Health Cards are. */
export const healthCardShape: ClueFinder = (token) => {
  if (token.kind !== 'jws' || textIn(token, 'zip')?.text !== 'DEF') return undefined;
  const isPlain = textIn(token, 'alg')?.text === 'ES256' && textIn(token, 'kid')?.text.length === 43;
  return isPlain
    ? { weight: 110, says: 'it is signed with ES256 and compressed, as only health cards are' }
    : { weight: 40, says: 'it is signed and compressed' };
};
