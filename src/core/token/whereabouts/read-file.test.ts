import { describe, expect, it } from 'vitest';
import { rfc7515A1, rfc7515A2, tokenOf } from '../fixtures/paste-tokens.ts';
import { readFile } from './read-file.ts';
import { sanitizedWords } from './sanitized.ts';
import { findInFile } from './with-places.ts';

const filler = 'lorem ipsum '.repeat(40);
const bearer = (value: string) => [{ name: 'Authorization', value: `Bearer ${value}` }];

function harOf(count: number): string {
  const entries = Array.from({ length: count }, (_, index) => ({
    request: {
      method: 'GET',
      url: `https://api.example/${index}`,
      headers: bearer(tokenOf({ alg: 'HS256' }, { n: index }, 43)),
      cookies: [{ name: 'session', value: rfc7515A1 }],
    },
    response: {
      content: {
        encoding: 'base64',
        text: Buffer.from(
          `{"note":"${filler.repeat(3)}","id_token":"${tokenOf({ alg: 'HS256' }, { id: index }, 43)}"}`,
        ).toString('base64'),
      },
    },
    timings: { note: filler.repeat(4) },
  }));
  return JSON.stringify({ log: { entries } });
}

const seen = (text: string) => findInFile(text).map(({ excerpt, within, context }) => [excerpt.text, within, context]);

describe('a long file', () => {
  const file = harOf(200);
  const read = readFile(file);

  it('is left out but for its tokens, which are found again where they were', () => {
    expect(read.kept).toBe('tokens');
    expect(read.text.length).toBeLessThan(file.length / 2);
    const before = findInFile(file);
    expect(before).toHaveLength(401);
    const words = before.map(({ excerpt, within, context, wrapping }) => [
      excerpt.text,
      wrapping ? `${within}, ${wrapping.way}` : within,
      context,
    ]);
    expect(seen(read.text)).toEqual(words);
    expect(words[5]).toEqual([expect.any(String), 'request 3, GET https://api.example/2', 'Authorization header']);
  });

  it('keeps what is right around its tokens', () => {
    expect(findInFile(read.text)[0]?.around.before).toMatch(/"name":"Authorization","value":"Bearer $/);
  });

  it('keeps nothing twice', () => {
    expect(read.text.split(rfc7515A1)).toHaveLength(2);
  });

  it('is kept whole where a token fills it', () => {
    const long = tokenOf({ alg: 'HS256' }, { text: 'x'.repeat(300_000) }, 43);
    expect(readFile(long)).toEqual({ text: long, kept: 'all', sanitized: undefined });
  });

  it('is kept whole where it is no longer than a key set may be, and else its beginning is', () => {
    expect(readFile('a '.repeat(200_000)).kept).toBe('all');
    const { text, kept } = readFile('a '.repeat(5_000_000));
    expect([text.length, kept]).toEqual([50_000, 'beginning']);
  });

  it('says by what it was sanitized', () => {
    const masked = file.replaceAll(rfc7515A1, '[session redacted]');
    expect(readFile(masked).sanitized).toMatch(/HAR sanitizer/);
  });
});

const har = (headers: readonly object[], creator = 'WebInspector'): string =>
  JSON.stringify(
    { log: { creator: { name: creator, version: '537.36' }, entries: [{ request: { method: 'GET', headers } }] } },
    null,
    2,
  );

describe('a file that was sanitized', () => {
  const accept = { name: 'Accept', value: '*/*' };

  it.each([
    [
      'by Cloudflare',
      har([
        { name: 'Authorization', value: '[Authorization redacted]' },
        { name: 'x', value: 'a=[access_token redacted]&b=[Authorization redacted]' },
      ]),
      /Cloudflare’s.*: Authorization and access_token\. /,
    ],
    [
      'by Fiddler',
      har([{ name: 'Authorization', value: '!!!sanitized!!!' }]),
      /^Fiddler Everywhere .*“!!!sanitized!!!”/,
    ],
    [
      'by Dev Proxy',
      har([{ name: 'authorization', value: 'REDACTED' }], 'DevProxy'),
      /wrote “REDACTED” in their place: authorization\. Microsoft’s Dev Proxy/,
    ],
    ['by Chrome', har([accept]), /^This HAR file has no Authorization, Cookie or Set-Cookie header\./],
  ])('%s is told', (_, file, words) => {
    expect(sanitizedWords(file)).toMatch(words);
  });

  it.each([
    ['a HAR file with an Authorization header', har([accept, ...bearer(rfc7515A2)])],
    ['a HAR file of Firefox', har([accept], 'Firefox')],
    ['a HAR file without any header', har([])],
    ['other JSON', '{"a":"[token redacted]"}'],
  ])('is not taken for %s', (_, file) => {
    expect(sanitizedWords(file)).toBeUndefined();
  });
});
