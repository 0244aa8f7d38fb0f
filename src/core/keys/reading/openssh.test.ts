import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describeKey } from '../describe-key.ts';
import { lockedOpenSshKey, opensshKeys } from '../fixtures/openssh.ts';
import { publicHalf } from '../public-half.ts';
import { readKeys } from './read-keys.ts';

const messages = (text: string): readonly string[] => readKeys(text).problems.map(({ message }) => message);

describe.each(opensshKeys)('$name', ({ privateKey, publicKey, spki }) => {
  it('is read as the same key from all its files', () => {
    const [secret, open] = [readKeys(privateKey), readKeys(publicKey)];
    expect([secret.problems, open.problems]).toEqual([[], []]);
    expect(secret.keys.map((key) => [key.format, key.use])).toEqual([['openssh', 'private']]);
    expect(open.keys.map((key) => [key.format, key.use])).toEqual([['openssh', 'public']]);
    const [own] = secret.keys;
    const [half] = open.keys;
    expect(own && publicHalf(own)?.material).toEqual(half?.material);
    if (spki !== '') expect(half?.material).toEqual(createPublicKey(spki).export({ format: 'jwk' }));
    else expect(half?.crv).toBe('Ed25519');
  });
});

describe('a file of several lines', () => {
  const [rsa, okp] = opensshKeys.map(({ publicKey }) => publicKey);
  const text = `# keys\n\n  ${rsa}\ncommand="echo \\"hi\\"",no-pty ${okp}\r\nssh-dss AAAAB3NzaC1kc3M= old\n`;

  it('has a key a line, each with its span', () => {
    const { keys, problems } = readKeys(text);
    expect(keys.map(describeKey)).toEqual(['RSA 2048-bit public key, OpenSSH', 'OKP Ed25519 public key, OpenSSH']);
    expect(text.slice(keys[0]?.span.start, keys[0]?.span.end)).toBe(rsa);
    expect(problems.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual([
      ['ssh-dss AAAAB3NzaC1kc3M= old', 'This is a DSA key of OpenSSH, which no JOSE algorithm uses.'],
    ]);
  });
});

const blob = (type: string): string => Buffer.from([0, 0, 0, type.length, ...Buffer.from(type)]).toString('base64');

describe('what cannot be read', () => {
  const [rsa] = opensshKeys;

  it.each([
    [lockedOpenSshKey, /^This OpenSSH private key is encrypted .* ssh-keygen -p -N "" -m PKCS8 -f copy_of_key$/],
    [rsa.publicKey.slice(0, 200), /^The OpenSSH key ends before all its numbers are there/],
    [rsa.publicKey.replace('ssh-rsa', 'ssh-ed25519'), /^The type in front of this OpenSSH key is another one/],
    [`ssh-foo ${blob('ssh-foo')}`, /^This is an OpenSSH key of the type “ssh-foo”; JOSE has use for/],
    [`sk-ssh-ed25519@openssh.com ${blob('sk-ssh-ed25519@openssh.com')}`, /^This is a key of a security key/],
    [`ssh-rsa-cert-v01@openssh.com ${blob('ssh-rsa-cert-v01@openssh.com')}`, /^This is an OpenSSH certificate/],
    [
      '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----',
      'This is no OpenSSH private key, or its end is missing: copy it once more, from BEGIN to END.',
    ],
  ])('%#', (text, message) => {
    expect(readKeys(text).keys).toEqual([]);
    expect(messages(text)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ['runs of a type', 'ssh-'.repeat(200_000)],
    ['options', `${'a'.repeat(400_000)} ssh-rsa AAAA`],
    ['quotes', `${'a"'.repeat(200_000)} ssh-rsa AAAA`],
    ['lines', 'ssh-rsa AAAA\n'.repeat(50_000)],
  ])('is done with %s in linear time', (_, text) => {
    const { keys, problems } = readKeys(text);
    expect(keys.length + problems.length).toBeGreaterThan(0);
  });
});
