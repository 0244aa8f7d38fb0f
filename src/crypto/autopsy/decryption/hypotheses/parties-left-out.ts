import type { HandingHypothesis } from '../decryption-axes.ts';
import { derivedFrom } from '../derived-from.ts';

/** `apu` and `apv` are in the header, and not in the derivation that RFC 7518 §4.6.2 has them in. */
export const partiesLeftOut: HandingHypothesis = {
  id: 'parties-left-out',
  axis: 'handing',
  family: 'decryption',
  rarity: 1,
  title: '“apu” and “apv” left out of the key derivation',
  async *variants(given, recipient) {
    const { scheme } = recipient;
    if (given.kind !== 'key' || scheme?.mode !== 'agreement') return;
    const { partyU, partyV } = scheme;
    const none = new Uint8Array(0);
    const ways = [
      ['“apu” and “apv” are', none, none],
      ['“apu” is', none, partyV],
      ['“apv” is', partyU, none],
    ] as const;
    for (const [what, u, v] of ways) {
      if (u.length === partyU.length && v.length === partyV.length) continue;
      const value = await derivedFrom(given, recipient, { partyU: u, partyV: v });
      yield { value, facts: { what: nameOf(what, partyU.length, partyV.length) } };
    }
  },
  clause: ({ what = '' }) => `${what} left out of the key derivation`,
  because: () =>
    'The header has them, and then RFC 7518 §4.6.2 requires the derivation to cover them. Your key is the right one: the issuer must pass both values, or leave them out of the header.',
  who: 'Several libraries wrote them into the header and derived the key without them: go-jose (issue 58, open in 2023), jwx for X25519 until 2026, and jose_plus.',
  seenIn: ['go-jose/go-jose#58', 'square/go-jose#162', 'lestrrat-go/jwx#1603', 'Bdaya-Dev/oidc#449'],
};

/** Of the two only one may be there. */
const nameOf = (what: string, u: number, v: number): string => (v === 0 ? '“apu” is' : u === 0 ? '“apv” is' : what);
