import type { HandingHypothesis } from '../decryption-axes.ts';
import { derivedFrom } from '../derived-from.ts';

const wrapSizes = [16, 24, 32] as const;

/** The derivation covers another name (AlgorithmID, RFC 7518 §4.6.2), or what it gives is used in another way than `alg` names. */
export const agreementName: HandingHypothesis = {
  id: 'agreement-name',
  axis: 'handing',
  family: 'decryption',
  rarity: 2,
  title: 'Key derivation of ECDH-ES with another name or size',
  async *variants(given, recipient) {
    const { scheme, alg, encryption } = recipient;
    if (given.kind !== 'key' || scheme?.mode !== 'agreement') return;
    const { wrapBytes } = scheme;
    const own = wrapBytes === undefined ? encryption.name : alg;
    const ways = [
      { algorithmId: wrapBytes === undefined ? alg : encryption.name, wrapBytes },
      { algorithmId: '', wrapBytes },
      ...wrapSizes.flatMap((size) => [
        { algorithmId: `ECDH-ES+A${size * 8}KW`, wrapBytes: size },
        { algorithmId: `A${size * 8}KW`, wrapBytes: size },
      ]),
    ];
    for (const way of ways) {
      if (way.algorithmId === own && way.wrapBytes === wrapBytes) continue;
      const value = await derivedFrom(given, recipient, way);
      yield { value, facts: { alg, own, used: way.algorithmId, bits: (way.wrapBytes ?? 0) * 8 } };
    }
  },
  clause: ({ used = '', own = '' }) =>
    `the key derivation covers ${used === '' ? 'no name' : `the name “${used}”`} where “${own}” belongs`,
  because: () =>
    'RFC 7518 §4.6.2 has “enc” there where what is agreed on is the content key, and “alg” where it wraps one. Your key is the right one: the issuer must change its derivation or the header.',
};
