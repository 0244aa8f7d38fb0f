import { describe, expect, it } from 'vitest';
import { certificateRequest, pkcs7 } from '../../fixtures/key-stores.ts';
import { readPastedKeys } from '../read-pasted-keys.ts';
import { readAnyKeys } from './read-any-keys.ts';

const sha256 = `${'AB:'.repeat(31)}CD`;
const digest = 'D0IXT7ZXVxsSVf1upIUGfBsi2Gg6zn3J7CiZvSgh/LE=';

/** What must never be read as a secret. */
describe('a text that is certainly no secret', () => {
  it.each<[string, string, RegExp]>([
    ['PKCS#7', pkcs7, /^This is a PKCS#7 bundle/],
    ['a certificate request', certificateRequest, /^This is a certificate request/],
    [
      'JKS',
      Buffer.from(`feedfeed00000002${'00'.repeat(60)}`, 'hex').toString('base64'),
      /^This is a Java key store \(JKS\).*keytool/,
    ],
    [
      'JCEKS',
      Buffer.from(`cececece00000002${'00'.repeat(60)}`, 'hex').toString('base64'),
      /^This is a Java key store \(JCEKS\)/,
    ],
    ['an age identity', `AGE-SECRET-KEY-1${'QPZRY9X8'.repeat(7)}QP`, /^This is an age private key/],
    [
      'an age identity as age-keygen writes it',
      `# created: 2026-01-01\n# public key: age1\nAGE-SECRET-KEY-1${'QPZRY9X8'.repeat(7)}QP\n`,
      /^This is an age private key/,
    ],
    ['an age recipient', `age1${'qpzry9x8'.repeat(7)}qp`, /^This is an age public key/],
    [
      'a file that age encrypted',
      '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----',
      /age encrypted/,
    ],
    ['a PGP message', '-----BEGIN PGP MESSAGE-----\n\nmQENB\n-----END PGP MESSAGE-----', /^This is a PGP message/],
    [
      'a minisign key',
      'untrusted comment: minisign public key\nRWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3',
      /^This is a minisign or signify key/,
    ],
    ['a WireGuard configuration', `[Interface]\nPrivateKey = ${digest}\n`, /^This is a WireGuard configuration/],
    ['the modulus that openssl prints', `Modulus=${'A9BEE23E'.repeat(64)}`, /^This is only the modulus of an RSA key/],
    [
      'a key that openssl prints',
      'Public-Key: (2048 bit)\nModulus:\n    00:a9:be:e2\nExponent: 65537 (0x10001)',
      /^This is a key as openssl prints it/,
    ],
    ['the fingerprint that GitHub shows', `SHA256:${digest}`, /^This is the fingerprint of a key/],
    [
      'what ssh-keygen -l prints',
      `2048 SHA256:${digest.slice(0, 43)} me@host (RSA)`,
      /^This is the fingerprint of a key/,
    ],
    ['what openssl x509 -fingerprint prints', `sha256 Fingerprint=${sha256}`, /^This is the fingerprint of a key/],
    ['a SHA-256 fingerprint', sha256, /^This is the fingerprint of a key/],
    ['a SHA-1 fingerprint', sha256.slice(0, 59), /^This is the fingerprint of a key/],
    ['an MD5 fingerprint', `MD5:${sha256.slice(0, 47)}`, /^This is the fingerprint of a key/],
    ['a fingerprint in hexadecimal', `SHA256:${'ab'.repeat(32)}`, /^This is the fingerprint of a key/],
    ['a pin', `pin-sha256="${digest}"`, /^This is the fingerprint of a key/],
    ['a pin of curl', `sha256/${digest}`, /^This is the fingerprint of a key/],
    [
      'a PGP fingerprint',
      'ABCD 1234 EF56 7890 ABCD  1234 EF56 7890 ABCD 1234',
      /^This is the fingerprint of a PGP key/,
    ],
    ['** SNIP **', '** SNIP **', /^This is a placeholder/],
    ['[REDACTED]', '[REDACTED]', /^This is a placeholder/],
    ['what kubectl shows', 'DATA+OMITTED', /^This is a placeholder/],
    ['the placeholder of a README', '<YOUR_PUBLIC_KEY>', /^This is a placeholder/],
    [
      'a PEM that was cut out',
      '-----BEGIN PUBLIC KEY-----\n** SNIP **\n-----END PUBLIC KEY-----',
      /^This PEM block has a placeholder/,
    ],
    [
      'a PEM with dots',
      '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0B\n...\n-----END PUBLIC KEY-----',
      /^This PEM block has a placeholder/,
    ],
  ])('%s', async (_, text, message) => {
    const { keys, problems } = await readPastedKeys(text);
    expect(keys).toEqual([]);
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
  });

  it.each(['snip', 'redacted', 'your-256-bit-secret', '<your secret>', 'age1', 'Modulus=1', 'ABCD 1234'])(
    'is not one that may be a secret: %s',
    (text) => {
      expect(readAnyKeys(text).keys.map(({ kty }) => kty)).toEqual(['oct']);
    },
  );
});
