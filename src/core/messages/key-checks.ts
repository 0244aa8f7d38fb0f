import type { Check } from './check.ts';

/** Checks of the header, of keys and of signatures. */
export const KEY_CHECKS = {
  signature: {
    asks: 'checked the signature with its key',
    causes: [
      'The key is not the one that signed: another secret, another environment, or an old key.',
      'The secret is read as text where it is base64, or the other way round.',
      'The token was changed or cut after it was signed.',
    ],
    look: 'Add the key that the server uses: Jotter says whether it matches, and looks for the cause if it does not.',
    fault: 'bad-signature',
  },
  'key-for-kid': {
    asks: 'looked in its key set for the key with the kid of the token',
    causes: [
      'The issuer has replaced its keys, and the server still has the old set.',
      'Token and key set are from different issuers, tenants or environments.',
      'The key set could not be loaded.',
    ],
    look: 'Look for the kid in the key set of the issuer, at the URL that its metadata names as jwks_uri.',
    fault: 'unknown-kid',
  },
  'kid-missing': {
    asks: 'looked for kid in the header',
    causes: ['The issuer does not write a kid.', 'The server expects a different kind of token.'],
    look: 'Look at the header: without kid, a server with several keys does not know which to use.',
    fault: 'missing-kid',
  },
  algorithm: {
    asks: 'compared alg with the algorithms that it allows',
    causes: [
      'The algorithm of the issuer is not in the server’s settings.',
      'The server has a default, often RS256 or HS256, that is not the issuer’s.',
    ],
    look: 'Compare alg in the header with the list of algorithms in the server’s settings.',
    fault: 'algorithm-not-allowed',
  },
  'algorithms-not-set': {
    asks: 'had no list of algorithms to allow',
    causes: ['The call that verifies does not name the algorithms.', 'An older version of the library had a default.'],
    look: 'Name the algorithms of the issuer where the server verifies.',
  },
  unsigned: {
    asks: 'found a token without a signature',
    causes: ['alg is none, or the third part is empty.', 'The signature was cut off when the token was copied.'],
    look: 'Look at alg in the header, and at the end of the token.',
    fault: 'unsigned',
  },
  critical: {
    asks: 'read crit, which names extensions that every recipient must understand',
    causes: ['The token uses an extension, such as b64, that this software does not have or was not told to accept.'],
    look: 'Look at crit in the header.',
    fault: 'critical',
  },
  'key-type': {
    asks: 'compared the type of its key with alg',
    causes: [
      'A secret is configured where alg needs a public key, or the other way round.',
      'The text of a PEM key has lost its line breaks, so it is read as a secret.',
      'A private key is configured where a public key is needed.',
    ],
    look: 'Look at the key in the server’s settings: RS, PS and ES need a public key, HS needs a secret.',
  },
  'key-too-short': {
    asks: 'measured its key',
    causes: [
      'The secret is shorter than the hash of the algorithm: HS256 needs 32 bytes.',
      'The RSA key has fewer than 2048 bits.',
    ],
    look: 'Look at the length of the key in bytes, after base64 is decoded.',
  },
  'key-unreadable': {
    asks: 'read its key',
    causes: [
      'The key is empty or undefined: a variable of the environment is not set.',
      'The PEM text has lost its line breaks or its first and last line.',
      'The library does not read this key format.',
    ],
    look: 'Print the first characters of the key where the server reads it.',
  },
  'key-set': {
    asks: 'loaded or read the key set of the issuer',
    causes: [
      'The server cannot reach the URL: proxy, firewall, DNS or TLS.',
      'The URL is not the one of the key set.',
      'The set is empty, or no key in it is of a type that the server reads.',
    ],
    look: 'Open the URL of the key set from the machine that the server runs on.',
  },
  decryption: {
    asks: 'decrypted the token',
    causes: ['The key is not the one that the token was encrypted for.', 'The token was changed or cut.'],
    look: 'Add the private key or secret: Jotter says whether it decrypts the token.',
    fault: 'not-decrypted',
  },
  'encryption-method': {
    asks: 'compared alg and enc with the encryption that it supports',
    causes: [
      'The token is encrypted, and the server expects a signed one.',
      'The algorithm is not supported or not allowed.',
    ],
    look: 'Look at alg and enc in the header.',
  },
} as const satisfies Readonly<Record<string, Check>>;
