import { createHash, type BinaryLike } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { process, readSdJwt, sdJwtOf } from '../../core/token/fixtures/sd-jwts.ts';
import { calm } from '../fixtures/reading.ts';
import { explainOrphans } from './explain-orphans.ts';
import { explainSdHash } from './explain-sd-hash.ts';

const made = (json: string): { readonly text: string; readonly digest: string } => ({
  text: Buffer.from(json).toString('base64url'),
  digest: '',
});
const hash = (name: string, input: BinaryLike): Buffer => createHash(name).update(input).digest();

/** What is said of a disclosure whose digest was made in some way. */
async function whyOf(json: string, digest: string): Promise<string | undefined> {
  const sdJwt = sdJwtOf({ _sd: [digest, 'x'] }, [made(json)]);
  return (await explainOrphans(sdJwt, process(sdJwt), calm)).get(0);
}

describe('a digest that misses by one step is recognised', () => {
  const json = '["salt12", "name", {"a": [1.0, "Möbius", true, null]}]';
  const { text } = made(json);
  const respelled = (other: string): string => hash('sha256', made(other).text).toString('base64url');

  it.each<readonly [string, string, RegExp]>([
    ['hexadecimal', hash('sha256', text).toString('hex'), /in hexadecimal digits/],
    [
      'base64url of hexadecimal',
      Buffer.from(hash('sha256', text).toString('hex')).toString('base64url'),
      /of its hexadecimal/,
    ],
    ['standard base64', hash('sha256', text).toString('base64'), /in standard base64/],
    ['another hash', hash('sha512', text).toString('base64url'), /by sha-512, and the hash of this token is sha-256/],
    ['of the JSON', hash('sha256', json).toString('base64url'), /digest of the JSON that it holds/],
    [
      'with padding',
      hash('sha256', `${text}==`.slice(0, Math.ceil(text.length / 4) * 4)).toString('base64url'),
      /with “=” at its end/,
    ],
    ['without spaces', respelled(json.replaceAll(' ', '')), /other white space/],
    ['with escapes', respelled(json.replace('ö', '\\u00f6')), /other white space/],
  ])('%s', async (_, digest, expected) => {
    expect(await whyOf(json, digest)).toMatch(expected);
  });

  it('and nothing is said of one that has nothing to do with it', async () => {
    expect(await whyOf(json, hash('sha256', 'other').toString('base64url'))).toBeUndefined();
  });
});

describe('an sd_hash that misses by one step is recognised', () => {
  const sdJwt = readSdJwt(sdJwtOf({ a: 1 }, [made('["s", "b", 1]'), made('["t", "c", 2]')]).excerpt.text);
  const [jwt = '', first = '', second = ''] = sdJwt.excerpt.text.split('~');
  const sha = (text: string): string => hash('sha256', text).toString('base64url');

  it.each<readonly [string, string, string]>([
    [
      'no tilde',
      sha(`${jwt}~${first}~${second}`),
      'It is the hash of the SD-JWT without its last “~”, which belongs to what is hashed (RFC 9901 §4.3.1).',
    ],
    [
      'the JWT alone',
      sha(jwt),
      'It is the hash of the issuer-signed JWT alone, and must be that of all that stands before the key binding JWT (RFC 9901 §4.3.1).',
    ],
    [
      'one more disclosure',
      sha(`${jwt}~${first}~`),
      'It fits without disclosure 2, which was added after the holder signed.',
    ],
    [
      'another hash',
      hash('sha384', sdJwt.excerpt.text).toString('base64url'),
      'It is the hash of this SD-JWT by sha-384, and the hash of this token is sha-256 (RFC 9901 §4.1.1).',
    ],
  ])('%s', async (_, given, expected) => {
    expect(await explainSdHash(sdJwt, given)).toBe(expected);
  });

  it('and nothing is said of another', async () => {
    expect(await explainSdHash(sdJwt, sha('other'))).toBeUndefined();
  });
});
