import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTokens } from '../find/find.ts';
import { parse } from './parse.ts';

/** {"alg":"HS256","b64":false,"crit":["b64"]}, and a payload that RFC 7797 §5.2 allows in a compact token. */
const header = 'eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19';
const signature = 'ciks0B6Hs-amhOqxI5_iG6mPKnMDlWCb7J2Wu7mtIcg';

const payloadIn = (paste: string): string | undefined => {
  const [sighting, ...others] = findTokens(paste);
  if (!sighting || others.length > 0) return undefined;
  const parsed = parse(sighting.excerpt);
  return parsed.kind === 'jws' && parsed.signature.excerpt.text === signature ? parsed.payload.text : undefined;
};

describe('an unencoded payload in a compact token', () => {
  it.each([
    'This is the payload string!',
    '{"a": "b\\"c", "d": "100%25"}',
    'a~b~',
    'x &amp; y \\u002e <b>bold</b>',
    ' blanks around ',
    '$,02',
  ])('is read as it is: %s', (payload) => {
    expect(payloadIn(`${header}.${payload}.${signature}`)).toBe(payload);
    expect(payloadIn(`\n ${header}.${payload}.${signature}\r\n`)).toBe(payload);
  });

  it('is read as it is whatever it says', () => {
    const printable = fc.stringMatching(/^[\x20-\x2d\x2f-\x7e]+$/);
    fc.assert(
      fc.property(printable, (payload) => {
        expect(payloadIn(`${header}.${payload}.${signature}`)).toBe(payload);
      }),
    );
  });

  it('is found in other text', () => {
    const token = `${header}.This is the payload string!.${signature}`;
    expect(payloadIn(`Authorization: Bearer ${token}\r\nHost: a.example\r\n`)).toBe('This is the payload string!');
    expect(payloadIn(`The token is ${token}, and this is the end.`)).toBe('This is the payload string!');
  });

  it('leaves prose behind a detached or a lone header alone', () => {
    const found = findTokens(`The header is ${header}. Then comes the payload. And that was all.`);
    expect(found.map(({ excerpt }) => excerpt.text)).toEqual([header]);
    expect(findTokens(`${header}..${signature}`)[0]?.excerpt.text).toBe(`${header}..${signature}`);
  });
});
