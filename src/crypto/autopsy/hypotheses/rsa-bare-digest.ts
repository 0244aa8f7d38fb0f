import type { AlgorithmHypothesis } from '../axes.ts';

export const rsaBareDigest: AlgorithmHypothesis = {
  id: 'rsa-bare-digest',
  axis: 'algorithm',
  family: 'algorithm',
  rarity: 1,
  title: 'RSA signature over the digest without DigestInfo',
  fix: 'algorithm',
  facts: ({ isBareDigest, hash = '' }) => (isBareDigest ? { hash } : undefined),
  clause: ({ hash = '' }) => `the ${hash} digest is signed without the DigestInfo around it`,
  because: () =>
    'This key made the signature over exactly this content. PKCS#1 v1.5 puts the name of the hash before the digest (RFC 8017 §9.2), and the signer left it out.',
  who: 'Raw RSA operations do this, such as openssl rsautl -sign, NONEwithRSA in Java, and some emulators of cloud services.',
  seenIn: ['floci-io/floci#1396'],
};
