import type { HandingHypothesis } from '../decryption-axes.ts';
import { oaepOpened } from '../handing.ts';
import { oaepHashes } from '../oaep-names.ts';

/** RFC 7518 §4.3 has one hash for OAEP and for its mask generation function (MGF1, RFC 8017 appendix B.2.1). */
export const oaepMaskHash: HandingHypothesis = {
  id: 'oaep-mask-hash',
  axis: 'handing',
  family: 'decryption',
  rarity: 1,
  title: 'RSA-OAEP with another hash for its mask (MGF1)',
  async *variants(given, recipient) {
    if (given.kind !== 'key' || given.key.kty !== 'RSA') return;
    const { alg, management } = recipient;
    for (const hash of oaepHashes)
      for (const mask of oaepHashes) {
        if (hash === mask) continue;
        const value = await oaepOpened(given.key, recipient, hash, mask);
        if (value)
          yield { value, facts: { alg, hash, mask, needed: management.mode === 'rsa-oaep' ? management.hash : hash } };
      }
  },
  clause: ({ hash = '', mask = '' }) =>
    `the encrypted key is decrypted with OAEP over ${hash} and its mask (MGF1) over ${mask}`,
  because: ({ alg = '', needed = '', mask = '' }) =>
    `Your key is the right one. ${alg} requires ${needed} for both (RFC 7518 §4.3). ${mask === 'SHA-1' ? JAVA : ''}In Java, the issuer must pass new OAEPParameterSpec("${needed}", "MGF1", new MGF1ParameterSpec("${needed}"), PSource.PSpecified.DEFAULT).`,
  seenIn: ['bcgit/bc-java#1033', 'randombit/botan#1225', 'Mbed-TLS/mbedtls#6406', 'asmcrypto/asmcrypto.js#104'],
};

const JAVA = 'Java’s own provider uses SHA-1 for the mask of OAEPWithSHA-256AndMGF1Padding unless it gets parameters. ';
