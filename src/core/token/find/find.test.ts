import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Excerpt } from '../../text/excerpt.ts';
import { findTokens } from './find.ts';
import { rfc7515A1, tokenOf } from '../fixtures/paste-tokens.ts';
import { longPastes } from '../fixtures/long-pastes.ts';
import { NO_TOKENS, PASTES } from '../fixtures/pastes.ts';

/** What an escape stands for, read in another way than the finder reads it. */
function meaningOf(escape: string): string {
  const hex = /^\^?%(?:25)*([0-9a-f]{2})$/i.exec(escape) ?? /^\\+u00(..)$/.exec(escape) ?? /^=(..)$/.exec(escape);
  if (hex) return String.fromCharCode(Number.parseInt(hex[1] ?? '', 16));
  const entity = /^&#(x?)([0-9a-f]+);$/i.exec(escape);
  if (entity) return String.fromCharCode(Number.parseInt(entity[2] ?? '', entity[1] === '' ? 10 : 16));
  return escape.replace(/^\\+(?=.$)/, '');
}

function charactersInPaste(paste: string, excerpt: Excerpt): string {
  return Array.from({ length: excerpt.text.length }, (_, index) => {
    const width = excerpt.runs.findLast((run) => run.at <= index)?.width ?? 1;
    const origin = excerpt.originOf(index);
    return meaningOf(paste.slice(origin, origin + width));
  }).join('');
}

describe('tokens are found', () => {
  test.each(PASTES)('$name', ({ paste, tokens, contexts }) => {
    const found = findTokens(paste);
    expect(found.map(({ excerpt }) => excerpt.text)).toEqual(tokens);
    expect(found.map(({ context }) => context)).toEqual(contexts);
  });

  test.each(PASTES)('every character keeps its place: $name', ({ paste }) => {
    for (const { excerpt } of findTokens(paste)) {
      expect(charactersInPaste(paste, excerpt)).toBe(excerpt.text);
      expect(excerpt.span.start).toBe(excerpt.originOf(0));
      expect(excerpt.originOf(excerpt.text.length)).toBe(excerpt.span.end);
    }
  });

  test('there are enough pastes to trust the table', () => {
    expect(PASTES.length).toBeGreaterThanOrEqual(80);
    expect(new Set(PASTES.map(({ name }) => name)).size).toBe(PASTES.length);
  });
});

test.each(NO_TOKENS)('no token: %s', (_, paste) => {
  expect(findTokens(paste)).toEqual([]);
});

const jwt = fc
  .tuple(
    fc.constantFrom(['HS256', 43] as const, ['HS384', 64] as const, ['RS256', 342] as const, ['ES512', 176] as const),
    fc.dictionary(fc.string({ minLength: 1, maxLength: 9 }), fc.string()),
  )
  .map(([[alg, length], claims]) => tokenOf({ typ: 'JWT', alg }, { iss: 'joe', ...claims }, length));

const TEMPLATES: readonly ((token: string) => string)[] = [
  (token) => token,
  (token) => `Authorization: Bearer ${token}\r\nHost: a.example\r\n`,
  (token) => `Cookie: a=b; session=${token}; c=d`,
  (token) => `https://a.example/cb?id_token=${token.replace(/\./g, '%2E')}&state=1`,
  (token) => JSON.stringify(JSON.stringify({ a: [{ token }] })),
  (token) => `curl -H 'Authorization: Bearer ${token}' \\\n https://a.example`,
  (token) => `It is (${token}). See www.example.com and 1.2.3.`,
  (token) => `${token}\nThanks`,
  (token) => `> ${(token.match(/.{1,66}/g) ?? []).join('\r\n> ')}\r\n> regards`,
  (token) => `jwt = "${(token.match(/.{1,50}/g) ?? []).join('" +\n "')}";`,
  (token) => (token.match(/.{1,64}/g) ?? []).join('\n'),
  (token) => (token.match(/.{1,75}/g) ?? []).join('=\n'),
  (token) => `<td>${token.replace(/\./g, '&#46;')}</td>`,
  (token) => `token: |\n  ${token}\nname: x`,
];

test('any token is found once and whole in each kind of paste', () => {
  fc.assert(
    fc.property(jwt, fc.constantFrom(...TEMPLATES), (token, template) => {
      expect(findTokens(template(token)).map(({ excerpt }) => excerpt.text)).toEqual([token]);
    }),
    { numRuns: 1500 },
  );
});

test('nothing makes it throw', () => {
  const scrap = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'eyJhbGciOiJIUzI1NiJ9',
      'eyJ',
      'e30',
      '.',
      '~',
      '=',
      '\n',
      '> ',
      '%2E',
      '" +\n"',
      '\\',
      '&#46;',
      ' ',
    ),
    jwt,
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 30 }), (scraps) => {
      const paste = scraps.join('');
      for (const { excerpt } of findTokens(paste)) {
        expect(charactersInPaste(paste, excerpt)).toBe(excerpt.text);
      }
    }),
    { numRuns: 600 },
  );
});

test('at most 200 tokens are found', () => {
  const paste = Array.from({ length: 300 }, (_, index) => tokenOf({ alg: 'HS256' }, { index }, 43)).join('\n');
  expect(findTokens(paste)).toHaveLength(200);
});

describe('a long paste is searched to its end', () => {
  test.each(longPastes)('%s', (_, build) => {
    const paste = build(300_000);
    const found = findTokens(paste);
    expect(found.length).toBeLessThanOrEqual(200);
    for (const { excerpt } of found) {
      expect(excerpt.originOf(0)).toBe(excerpt.span.start);
      expect(excerpt.span.end).toBeLessThanOrEqual(paste.length);
    }
  });
});

test('a sighting knows what stands around it', () => {
  const [first, second] = findTokens(
    `Set-Cookie: “id=${rfc7515A1}; Path=/\r\nX-Api-Token: ${tokenOf({ alg: 'HS256' }, {}, 43)}`,
  );
  expect(first?.around.before).toBe('Set-Cookie: "id=');
  expect(first?.around.after).toMatch(/^; Path=\/\r\nX-Api-Token: ey/);
  expect(first?.around.after.length).toBeLessThanOrEqual(300);
  expect(second?.around.before.length).toBeLessThanOrEqual(400);
  expect(second?.around.after).toBe('');
});
