import { describe, expect, it } from 'vitest';
import { exampleNow } from '../fixtures/example-token.ts';
import { partOf } from '../fixtures/parts.ts';
import { hintsOf } from './hints.ts';

const hints = (example: string, name: 'header' | 'payload' = 'payload') => {
  const part = partOf(example, name);
  return hintsOf(part, exampleNow).map(({ at, text }) => `${part.text?.slice(0, at)} ← ${text}`);
};

describe('hints', () => {
  it('put times into words, behind their values', () => {
    expect(hints('{"sub":"1","iat":1795089000, "exp":1795092600}')).toEqual([
      '{"sub":"1","iat":1795089000 ← 19 Nov 2026, 11:50 UTC · 10 min ago',
      '{"sub":"1","iat":1795089000, "exp":1795092600 ← 19 Nov 2026, 12:50 UTC · expires in 50 min',
    ]);
  });

  it.each([
    ['{"exp":1300819380}', '22 Mar 2011, 18:43 UTC · expired 15 years ago'],
    ['{"exp":1795089600}', '19 Nov 2026, 12:00 UTC · expired now'],
    ['{"auth_time":1795089600.5}', '19 Nov 2026, 12:00 UTC · now'],
    ['{"exp":1795089600000}', 'in milliseconds? 19 Nov 2026, 12:00 UTC'],
    ['{"nbf":0}', '1 Jan 1970, 00:00 UTC · 56 years ago'],
  ])('%s', (example, text) => {
    expect(hints(example).map((hint) => hint.split(' ← ')[1])).toEqual([text]);
  });

  it.each(['{"exp":"1795089600"}', '{"iat":null}', '{"ttl":1795089600}', '{"created":1795089600}', '{}', '[1]'])(
    'say nothing of %s',
    (example) => {
      expect(hints(example)).toEqual([]);
    },
  );

  it('put algorithm and type of a header into words', () => {
    expect(
      hints('{"alg":"ES256","typ":"at+jwt","cty":"JWT","kid":"1"} {}', 'header').map((hint) => hint.split(' ← ')[1]),
    ).toEqual(['ECDSA on P-256 with SHA-256', 'OAuth 2.0 access token', 'JSON Web Token']);
    expect(hints('{"alg":"XX","typ":7,"exp":1795089600} {}', 'header')).toEqual([]);
  });

  it('stay with what was read of a payload that is cut off', () => {
    expect(hints('{"alg":"HS256"} {"exp":1795092600,"iat":')).toHaveLength(1);
  });
});
