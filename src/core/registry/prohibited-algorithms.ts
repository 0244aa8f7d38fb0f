/**
 * Names of the IANA registry "JSON Web Signature and Encryption Algorithms" whose location is "JWK" and whose use is marked
 * prohibited: the Web Cryptography API writes them into the keys that it exports.
 */
export const prohibitedAlgorithms: ReadonlySet<string> = new Set([
  'RS1',
  'HS1',
  'A128CBC',
  'A192CBC',
  'A256CBC',
  'A128CTR',
  'A192CTR',
  'A256CTR',
]);
