import type { KeyHypothesis } from '../axes.ts';

export const embeddedKey: KeyHypothesis = {
  id: 'embedded-key',
  axis: 'key',
  family: 'key',
  rarity: 1,
  title: 'Key in the header of the token (jwk, x5c)',
  fix: 'public-key',
  *variants({ embedded }) {
    for (const value of embedded) yield { value, facts: { parameter: value.format === 'x509' ? 'x5c' : 'jwk' } };
  },
  clause: ({ parameter = '' }) => `the key in the header of the token is used (${parameter})`,
  because: () =>
    'The author of the token chose this key, so it proves nothing about the issuer (RFC 8725 §3.10). Compare it with the key that the issuer publishes.',
};
