import type { HandingHypothesis } from '../decryption-axes.ts';
import { derivedFrom } from '../derived-from.ts';

/** The derivation covers the characters of `apu` and `apv`, not what they decode to; or has the two the other way round. */
export const partiesAsText: HandingHypothesis = {
  id: 'parties-as-text',
  axis: 'handing',
  family: 'decryption',
  rarity: 2,
  title: '“apu” and “apv” not decoded, or interchanged',
  async *variants(given, recipient) {
    const { scheme, parties } = recipient;
    if (given.kind !== 'key' || scheme?.mode !== 'agreement' || (parties.u === '' && parties.v === '')) return;
    const encoder = new TextEncoder();
    const ways = [
      ['used as they are written, not base64url-decoded', encoder.encode(parties.u), encoder.encode(parties.v)],
      ['interchanged', scheme.partyV, scheme.partyU],
    ] as const;
    for (const [how, partyU, partyV] of ways) {
      const value = await derivedFrom(given, recipient, { partyU, partyV });
      yield { value, facts: { how } };
    }
  },
  clause: ({ how = '' }) => `“apu” and “apv” are ${how} in the key derivation`,
  because: () =>
    'RFC 7518 §4.6.2 has PartyUInfo of the decoded “apu” and PartyVInfo of the decoded “apv”. Your key is the right one: the issuer must change its derivation.',
};
