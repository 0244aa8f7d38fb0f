import type { AlgorithmHypothesis } from '../axes.ts';
import { digestLength } from '../digests.ts';

/** RFC 7518 §3.5: the salt is as long as the hash, and MGF1 uses the same hash. */
export const pssParameters: AlgorithmHypothesis = {
  id: 'pss-parameters',
  axis: 'algorithm',
  family: 'algorithm',
  rarity: 1,
  title: 'RSA-PSS with another salt length or MGF1 hash',
  fix: 'algorithm',
  facts: ({ scheme, hash = 'SHA-256', saltLength = 0, maskHash = hash }, algorithm) => {
    const wanted = digestLength(hash);
    const isOther = saltLength !== wanted || maskHash !== hash;
    return scheme === 'RSA-PSS' && algorithm.scheme === 'RSA-PSS' && algorithm.hash === hash && isOther
      ? { hash, saltLength, maskHash, wanted, named: algorithm.name }
      : undefined;
  },
  clause: ({ hash = '', saltLength = 0, maskHash = '', wanted = 0 }) =>
    [
      ...(saltLength === wanted ? [] : [`its salt has ${saltLength} bytes`]),
      ...(maskHash === hash ? [] : [`its MGF1 uses ${maskHash}`]),
    ].join(' and '),
  because: ({ named = '', wanted = 0, hash = '' }) =>
    `This key made the signature over exactly this content. ${named} requires a ${wanted}-byte salt and MGF1 with ${hash} (RFC 7518 §3.5).`,
  who: 'OpenSSL uses the longest salt unless you set its length, and Java’s PSS defaults to SHA-1 and 20 bytes.',
};
