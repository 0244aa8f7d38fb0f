import type { AlgorithmHypothesis } from '../axes.ts';

export const rsaOtherPadding: AlgorithmHypothesis = {
  id: 'rsa-other-padding',
  axis: 'algorithm',
  family: 'algorithm',
  rarity: 1,
  title: 'RSA-PSS for PKCS#1 v1.5, or the other way round',
  fix: 'algorithm',
  facts: ({ scheme, hash = '', saltLength = 0 }, algorithm) =>
    (scheme === 'RSA-PSS' || scheme === 'RSASSA-PKCS1-v1_5') &&
    scheme !== algorithm.scheme &&
    (algorithm.scheme === 'RSA-PSS' || algorithm.scheme === 'RSASSA-PKCS1-v1_5')
      ? {
          made: scheme === 'RSA-PSS' ? 'RSA-PSS' : 'RSA PKCS#1 v1.5',
          hash,
          saltLength,
          named: algorithm.name,
          title: algorithm.title,
        }
      : undefined,
  clause: ({ made = '', hash = '', saltLength = 0 }) =>
    `it is checked as ${made} with ${hash}${made === 'RSA-PSS' ? ` and a ${saltLength}-byte salt` : ''}`,
  because: ({ named = '', title = '' }) =>
    `This key made the signature over exactly this content, but ${named}, which the header names, is ${title}. Name the algorithm that is used, or use the one that is named.`,
};
