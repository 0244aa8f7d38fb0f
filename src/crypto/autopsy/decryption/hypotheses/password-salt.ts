import type { HandingHypothesis } from '../decryption-axes.ts';
import { passwordUnwrapped } from '../handing.ts';

/** PBES2 whose salt is `p2s` alone: RFC 7518 §4.8.1.1 puts the name of the algorithm and a zero byte before it. */
export const passwordSalt: HandingHypothesis = {
  id: 'password-salt',
  axis: 'handing',
  family: 'decryption',
  rarity: 2,
  title: 'Salt of the password without the name of the algorithm',
  async *variants(given, recipient) {
    if (given.kind !== 'secret' || recipient.management.mode !== 'password') return;
    for (const [before, what] of [
      ['', '“p2s” alone'],
      [recipient.alg, 'the name of the algorithm and “p2s”, without the zero byte between them'],
    ] as const) {
      const value = await passwordUnwrapped(given.secret.bytes, recipient, before);
      yield { value, facts: { alg: recipient.alg, what } };
    }
  },
  clause: ({ what = '' }) => `the salt of the password is ${what}`,
  because: ({ alg = '' }) =>
    `RFC 7518 §4.8.1.1 requires the salt to be “${alg}”, a zero byte and the bytes of “p2s”, so the issuer must change its derivation.`,
};
