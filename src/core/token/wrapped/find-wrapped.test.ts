import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyEdits } from '../../text/apply-edits.ts';
import { spanOf } from '../../text/span.ts';
import { mayBeWrapped } from '../find/may-be-wrapped.ts';
import type { Sighting } from '../find/sighting.ts';
import { editsInPaste, indexInside, placesInPaste } from '../find/wrapping.ts';
import { findTokens } from '../find/find.ts';
import { longPastes } from '../fixtures/long-pastes.ts';
import { rfc7515A1, rfc7515A2, rfc7516A1, tokenOf } from '../fixtures/paste-tokens.ts';
import { NO_TOKENS, PASTES } from '../fixtures/pastes.ts';
import { readSighting } from '../reading/read-sighting.ts';
import { findWrapped } from './find-wrapped.ts';
import { withWays } from './with-ways.ts';

const withWrapped = (text: string): readonly Sighting[] => findWrapped(text).map(withWays);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const base32 = (text: string): string => {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups
    .map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(group.padEnd(5, '0'), 2)))
    .join('');
};
const session = JSON.stringify({ access_token: rfc7515A1, token_type: 'bearer', refresh_token: 'v1r3fr3sh' });
const lines = (text: string, width: number): string => (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');
const cut = (text: string, at: number): readonly [string, string] => [text.slice(0, at), text.slice(at)];
/** A token that is encoded without padding: 3 bytes are 4 digits. */
const bare =
  [42, 43, 44].map((size) => tokenOf({ alg: 'HS256' }, { sub: 'joe' }, size)).find(({ length }) => length % 3 === 0) ??
  '';
const placeOf = ({ context, wrapping }: Sighting): string => [context, wrapping?.way].filter(Boolean).join(', ');

interface Wrapped {
  readonly name: string;
  readonly paste: string;
  readonly token: string;
  readonly place: string;
}

const [half, otherHalf] = cut(rfc7516A1, 400);
const [start, end] = cut(`base64-${base64url(session)}`, 200);
const yaml = (value: string): string =>
  `apiVersion: v1\ndata:\n  namespace: dmF1bHQ=\n  token: ${value}\nkind: Secret\n`;

const wrapped: readonly Wrapped[] = [
  {
    name: 'a cookie of Supabase',
    paste: `Cookie: theme=dark; sb-abc-auth-token=base64-${base64url(session)}`,
    token: rfc7515A1,
    place: 'JSON member access_token, after base64-decoding cookie sb-abc-auth-token',
  },
  {
    name: 'a cookie of Supabase in two pieces, in the wrong order',
    paste: `Cookie: sb-abc-auth-token.1=${end}; sb-abc-auth-token.0=${start}; theme=dark`,
    token: rfc7515A1,
    place: 'JSON member access_token, after joining 2 pieces and base64-decoding cookie sb-abc-auth-token',
  },
  {
    name: 'an older cookie of Supabase, percent-encoded JSON in pieces',
    paste: `Cookie: sb-abc-auth-token.0=${encodeURIComponent(session).slice(0, 90)}; sb-abc-auth-token.1=${encodeURIComponent(session).slice(90)}`,
    token: rfc7515A1,
    place: 'JSON member access_token, after joining 2 pieces of cookie sb-abc-auth-token',
  },
  {
    name: 'a session of Auth.js',
    paste: `Cookie: __Secure-next-auth.session-token.0=${half}; __Secure-next-auth.session-token.1=${otherHalf}`,
    token: rfc7516A1,
    place: 'cookie __Secure-next-auth.session-token, after joining 2 pieces',
  },
  {
    name: 'the same in a table that was copied from the browser',
    paste: `next-auth.session-token.0\t${half}\tlocalhost\t/\t2026-12-28T15:41:49.000Z\t4096\nnext-auth.session-token.1\t${otherHalf}\tlocalhost\t/\t2026-12-28T15:41:49.000Z\t1500`,
    token: rfc7516A1,
    place: 'cookie next-auth.session-token, after joining 2 pieces',
  },
  {
    name: 'the same in lines of Set-Cookie',
    paste: `Set-Cookie: next-auth.session-token.0=${half}; Path=/; HttpOnly\nSet-Cookie: next-auth.session-token.1=${otherHalf}; Path=/; HttpOnly`,
    token: rfc7516A1,
    place: 'cookie next-auth.session-token, after joining 2 pieces',
  },
  {
    name: 'the same in JSON',
    paste: JSON.stringify([
      { name: 'appSession.0', value: half },
      { name: 'appSession.1', value: otherHalf },
    ]),
    token: rfc7516A1,
    place: 'cookie appSession, after joining 2 pieces',
  },
  {
    name: 'cookies of the SDK of Auth0',
    paste: `Cookie: __session__0=${half}; __session__1=${otherHalf}`,
    token: rfc7516A1,
    place: 'cookie __session, after joining 2 pieces',
  },
  { name: 'base64', paste: base64(rfc7515A1), token: rfc7515A1, place: 'pasted text, after base64-decoding' },
  {
    name: 'base64 twice',
    paste: base64(base64(rfc7515A1)),
    token: rfc7515A1,
    place: 'pasted text, after base64-decoding twice',
  },
  {
    name: 'base64 in lines, with a line break inside',
    paste: `${lines(base64(`${rfc7515A2}\n`), 76)}\n`,
    token: rfc7515A2,
    place: 'pasted text, after base64-decoding',
  },
  { name: 'hexadecimal', paste: hex(rfc7515A1), token: rfc7515A1, place: 'pasted text, after hex-decoding' },
  { name: 'base32', paste: base32(rfc7515A1), token: rfc7515A1, place: 'pasted text, after base32-decoding' },
  {
    name: 'a Secret of Kubernetes',
    paste: yaml(base64(rfc7515A2)),
    token: rfc7515A2,
    place: 'YAML key token, after base64-decoding',
  },
  {
    name: 'the same in JSON',
    paste: JSON.stringify({ kind: 'Secret', data: { token: base64(rfc7515A2) } }),
    token: rfc7515A2,
    place: 'JSON member token, after base64-decoding',
  },
  {
    name: 'the subprotocol of a websocket of Kubernetes',
    paste: `Sec-WebSocket-Protocol: base64url.bearer.authorization.k8s.io.${base64url(rfc7515A2)}, base64.binary.k8s.io`,
    token: rfc7515A2,
    place: 'pasted text, after base64-decoding',
  },
  {
    name: 'gzip in base64',
    paste: `payload: ${gzipSync(session).toString('base64')}`,
    token: rfc7515A1,
    place: 'JSON member access_token, after base64-decoding and decompressing YAML key payload',
  },
  {
    name: 'zlib in base64url',
    paste: deflateSync(session).toString('base64url'),
    token: rfc7515A1,
    place: 'JSON member access_token, after base64-decoding and decompressing the text',
  },
];

describe('tokens in a wrapping are found', () => {
  it.each(wrapped)('$name', ({ paste, token, place }) => {
    const found = withWrapped(paste);
    expect(found.map(({ excerpt }) => excerpt.text)).toEqual([token]);
    expect(found.map(placeOf)).toEqual([place]);
    expect(mayBeWrapped(paste, findTokens(paste))).toBe(true);
  });

  it.each(wrapped)('$name: an edit is made in the paste', ({ paste, token }) => {
    const [found] = withWrapped(paste);
    const other = tokenOf({ alg: 'HS256' }, { sub: 'Zoë', n: token.length }, 43);
    if (!found) throw new Error('not found');
    const edited = applyEdits(paste, editsInPaste(found.wrapping, [{ span: found.excerpt.span, text: other }]));
    expect(withWrapped(edited).map(({ excerpt }) => excerpt.text)).toEqual([other]);
  });

  it.each(wrapped)('$name: what stays the same is written as it was', ({ paste, token }) => {
    const [found] = withWrapped(paste);
    const edits = found ? editsInPaste(found.wrapping, [{ span: found.excerpt.span, text: token }]) : [];
    const isCompressed = /decompressing/.test(found?.wrapping?.way ?? '');
    expect(applyEdits(paste, edits) === paste).toBe(!isCompressed);
  });

  it.each(wrapped)('$name: every place is in the paste, and leads back', ({ paste }) => {
    for (const { excerpt, wrapping } of withWrapped(paste)) {
      const { start: from, end: to } = excerpt.span;
      for (let at = from; at < to; at += 7) {
        const [place] = placesInPaste(wrapping, spanOf(at, at + 1));
        expect(place?.start).toBeGreaterThanOrEqual(0);
        expect(place?.end).toBeLessThanOrEqual(paste.length);
        const back = indexInside(wrapping, place?.start ?? 0);
        if (!/decompressing/.test(wrapping?.way ?? '')) expect(Math.abs((back ?? -9) - at)).toBeLessThanOrEqual(2);
      }
      const [first] = placesInPaste(wrapping, excerpt.span);
      expect(first && first.end > first.start).toBe(true);
    }
  });
});

const missing = (paste: string): readonly string[] =>
  withWrapped(paste).flatMap((sighting) =>
    readSighting(paste, sighting)
      .faults.filter(({ id }) => id === 'piece-missing')
      .map(({ message }) => message),
  );

describe('an encoded text without padding ends with its line', () => {
  it.each([
    ['a name follows', `data:\n  token: ${base64(bare)}\ntype: Opaque\n`],
    ['a header follows', `X-Token: ${base64(bare)}\nAuthorization: none`],
    ['a variable follows', `TOKEN=${base64(bare)}\nUSER=joe`],
  ])('%s', (_, paste) => {
    expect(withWrapped(paste).map(({ excerpt }) => excerpt.text)).toEqual([bare]);
  });
  it('another token follows', () => {
    const other = bare.replace(/.$/, 'Q');
    expect(withWrapped(`${base64(bare)}\n${base64(other)}`).map(({ excerpt }) => excerpt.text)).toEqual([bare, other]);
  });
});

describe('a piece that is missing', () => {
  const [first, second] = cut(half, 200);
  it('in the middle is named', () => {
    expect(missing(`Cookie: appSession.0=${first}; appSession.2=${otherHalf}`)).toEqual([
      expect.stringMatching(/cookie appSession .* piece 1 is missing/),
    ]);
  });
  it('at the start is named', () => {
    const paste = `Cookie: next-auth.session-token.1=${rfc7515A1}; next-auth.session-token.2=${second}`;
    expect(missing(paste)).toEqual([expect.stringMatching(/piece 0 is missing/)]);
  });
  it('is not where another library counts from 1', () => {
    const long = tokenOf({ alg: 'HS256' }, { roles: 'a role, '.repeat(400) }, 43);
    const [one, two] = cut(long, 3800);
    const paste = `Cookie: acme_1=${one}; acme_2=${two}`;
    expect(withWrapped(paste).map(({ excerpt }) => excerpt.text)).toEqual([long]);
    expect(missing(paste)).toEqual([]);
  });
  it('is not where all are there', () => {
    expect(missing(`Cookie: appSession.0=${half}; appSession.1=${otherHalf}`)).toEqual([]);
  });
});

describe('what stands in the paste as it is', () => {
  test.each(PASTES)('stays: $name', ({ paste, tokens }) => {
    expect(withWrapped(paste).map(({ excerpt }) => excerpt.text)).toEqual(tokens);
  });
  it('comes before what was wrapped', () => {
    const paste = `Authorization: Bearer ${rfc7515A2}\nCookie: sb-abc-auth-token=base64-${base64url(session)}`;
    expect(withWrapped(paste).map(({ excerpt }) => excerpt.text)).toEqual([rfc7515A2, rfc7515A1]);
  });
  it('is not joined because its names are numbered', () => {
    const paste = `token_1=${rfc7515A1}\ntoken_2=${rfc7515A2}`;
    expect(withWrapped(paste).map(({ excerpt }) => excerpt.text)).toEqual([rfc7515A1, rfc7515A2]);
  });
  it.each([
    ['a token and a key of another service', `API_TOKEN_1=${rfc7515A1}\nAPI_TOKEN_2=sk_live_51HxGJ2eZvKYlo2C0aBcD`],
    ['an ID and a token', `param_1=8f14e45fceea167a5a36dedd4bea2543&param_2=${rfc7515A1}`],
    ['arguments in JSON', JSON.stringify({ arg_0: rfc7515A1, arg_1: '8f14e45fceea167a5a36dedd4bea2543' })],
  ])('is not joined with what has nothing to do with it: %s', (_, paste) => {
    expect(withWrapped(paste).map(({ excerpt }) => excerpt.text)).toEqual([rfc7515A1]);
    expect(missing(paste)).toEqual([]);
  });
  it('is not joined where each is encoded by itself', () => {
    const paste = `TOKEN_0=${base64(bare)}\nTOKEN_1=${base64(rfc7515A2)}`;
    expect(withWrapped(paste).map(({ excerpt }) => excerpt.text)).toEqual([bare, rfc7515A2]);
  });
});

test.each(NO_TOKENS)('no token: %s', (_, paste) => {
  expect(withWrapped(paste)).toEqual([]);
});

const codings = [
  base64,
  base64url,
  hex,
  (text: string) => gzipSync(text).toString('base64'),
  (text: string) => base64(base64(text)),
];
const around = [
  (text: string) => text,
  (text: string) => `{"data":{"token":"${text}"}}`,
  (text: string) => `Set-Cookie: a=${text}; Path=/`,
  (text: string) => `2024-05-01T10:00:00Z INFO masked ${text} done`,
];

test('any text with a token is found behind any encoding', () => {
  const claims = fc.dictionary(fc.string({ minLength: 1, maxLength: 9 }), fc.string());
  fc.assert(
    fc.property(claims, fc.constantFrom(...codings), fc.constantFrom(...around), (more, encode, put) => {
      const token = tokenOf({ alg: 'HS256', typ: 'JWT' }, { iss: 'joe', ...more }, 43);
      const found = withWrapped(put(encode(JSON.stringify({ token }))));
      expect(found.map(({ excerpt }) => excerpt.text)).toEqual([token]);
    }),
    { numRuns: 1000 },
  );
});

test('anything at all is looked through without an error', () => {
  const scrap = fc.oneof(
    fc.string(),
    fc.string().map(base64),
    fc.constantFrom('a.0=', 'a.1=', 'H4sIAAAAAAAA', 'eJw', 'base64-', '\t', half, otherHalf, base64(session)),
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 12 }), (scraps) => {
      const paste = scraps.join('');
      for (const sighting of withWrapped(paste)) readSighting(paste, sighting);
    }),
    { numRuns: 2000 },
  );
});

describe('a long paste is searched to its end', () => {
  const own: typeof longPastes = [
    ['encoded lines', (size) => `${base64('a text that can be read, again and again')}\n`.repeat(size / 57)],
    [
      'numbered values',
      (size) =>
        Array.from({ length: size / 40 }, (_, n) => `name_${n % 100}=${base64url('a value, longer')};`).join(''),
    ],
    ['one encoded text', (size) => base64('{"a":"eyJ'.repeat(size / 12))],
    ['encodings in encodings', (size) => base64(base64(base64('a text '.repeat(size / 17))))],
    ['compressed', (size) => gzipSync('a'.repeat(size * 10)).toString('base64')],
  ];
  test.each([...longPastes, ...own])('%s', (_, build) => {
    expect(withWrapped(build(300_000)).length).toBeLessThanOrEqual(200);
  });
  test('a bomb is not unpacked', () => {
    const bomb = gzipSync(`${rfc7515A1} ${'a'.repeat(50_000_000)}`).toString('base64');
    expect(withWrapped(bomb)).toEqual([]);
  });
});
