import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { findTokens } from '../find/find.ts';
import { longScraps } from '../fixtures/long-scraps.ts';
import { encoded, rfc7515A1, rfc7516A1, rfc9901S51 } from '../fixtures/paste-tokens.ts';
import { PASTES } from '../fixtures/pastes.ts';
import { STRANGERS } from '../fixtures/strangers.ts';
import { recognise } from './recognise.ts';
import { RECOGNITIONS } from '../recognise/index.ts';
import { strangerMessage } from '../recognise/stranger-messages.ts';

const seen = (paste: string): string | undefined => recognise(excerptOf(paste))?.looksLike;

describe('what is no token', () => {
  test.each(STRANGERS)('%s: %s', (id, title, paste) => {
    const found = recognise(excerptOf(paste));
    expect([found?.looksLike, found?.title]).toEqual([id, title]);
    expect(findTokens(paste)).toEqual([]);
  });

  test('every recognition is tested', () => {
    const tested = new Set(STRANGERS.map(([id]) => id));
    const rest = RECOGNITIONS.map(({ id }) => id).filter((id) => !tested.has(id));
    expect(rest.filter((id) => !id.startsWith('opaque-'))).toEqual([]);
  });

  test('white space and quotes around it change nothing', () => {
    for (const [id, , paste] of STRANGERS) expect(seen(`\r\n "${paste}" \n`)).toBe(id);
  });

  test.each(RECOGNITIONS)('$id is explained in a few whole sentences', ({ id, title }) => {
    const message = strangerMessage(id) ?? '';
    expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
    expect(title).toMatch(/^(?:an? |the |HTTP |XML |base64 |plain )\S.*[^.]$/);
    expect(message).toMatch(/^[A-Z].*[a-z).…]$/s);
    expect(message.length).toBeLessThan(240);
  });
});

describe('what is a token, whole or damaged, is not taken for something else', () => {
  const [header = '', payload = '', signature = ''] = rfc7515A1.split('.');
  test.each([
    ['a JWS', rfc7515A1],
    ['a JWE', rfc7516A1],
    ['an SD-JWT', rfc9901S51],
    ['a header alone', header],
    ['a padded header alone', `${encoded('{"alg":"HS256","a":1}')}==`],
    ['a payload alone', payload],
    ['two parts', `${header}.${payload}`],
    ['a header without its end', header.slice(0, 30)],
    ['a payload and a signature', `${payload}.${signature}`],
    ['no header before the first period', `.${payload}.${signature}`],
    ['a header without alg', `${encoded('{"kid":"1"}')}.${payload}.${signature}`],
    ['prose', 'Hello there, where is my token?'],
    ['a word', 'token'],
    ['a version', '1.2.3'],
    ['a host name', 'www.example.com'],
    ['nothing', ''],
  ])('%s', (_, paste) => {
    expect(seen(paste)).toBeUndefined();
  });

  test('no token of any paste is', () => {
    for (const token of PASTES.flatMap(({ tokens }) => tokens)) expect(seen(token)).toBeUndefined();
  });
});

test('what is said is the same whatever secret was pasted', () => {
  const one = recognise(excerptOf(`ghp_${'a'.repeat(36)}`));
  const other = recognise(excerptOf(`ghp_${'b'.repeat(36)}`));
  expect([one?.looksLike, one?.title]).toEqual([other?.looksLike, other?.title]);
});

test('nothing makes it throw', () => {
  const scrap = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String(),
    fc.constantFrom(...STRANGERS.map(([, , paste]) => paste)),
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 4 }), fc.nat(200), (scraps, cut) => {
      const found = recognise(excerptOf(scraps.join('').slice(cut)));
      expect(found?.kind ?? 'not-a-token').toBe('not-a-token');
    }),
    { numRuns: 2000 },
  );
});

test.each(longScraps)('a long text of %s is looked at to its end', (unit) => {
  const found = recognise(excerptOf(unit.repeat(300_000)));
  expect(found?.kind ?? 'not-a-token').toBe('not-a-token');
});
