import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from './originals.ts';
import { TwinValues } from './twin-values.ts';

/** A sequence of numbers from 0 to 1, the same for each seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const valuesFor = (texts: readonly string[], seed = 1): TwinValues =>
  new TwinValues({ chance: sequence(seed), avoided: piecesOf(texts), shift: -1000 });

function twins(...texts: readonly string[]): readonly string[] {
  const values = valuesFor(texts);
  return texts.map((text) => values.text(text));
}

const at = (name: string) => ({ part: 'payload', depth: 1, name }) as const;

describe('other values of the same kind', () => {
  it('have hosts of no one, and the same parts', () => {
    const [url = '', mail = '', uuid = ''] = twins(
      'https://login.acme.com:8443/t/9f3c2ab1/v2.0?x=1',
      'ada.lovelace@acme.com',
      '0f8fad5b-d9cd-469f-a165-70867728950e',
    );
    expect(url).toMatch(/^https:\/\/[a-z]{5}\.[a-z]{4}\.example:\d{4}\/t\/[\da-f]{8}\/v2\.0\?x=1$/);
    expect(mail).toMatch(/^[a-z]{3}\.[a-z]{8}@[a-z]{4}\.example$/);
    expect(mail.split('@')[1]).toBe(
      url
        .split('/')[2]
        ?.split(':')[0]
        ?.replace(/^[a-z]+\./, ''),
    );
    expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
  });

  it('differ in what the originals differ in', () => {
    const [one = '', slash, longer, capital, composed, decomposed] = twins(
      'https://api.acme.com',
      'https://api.acme.com/',
      'https://api.acme.com.evil.org',
      'https://API.acme.com',
      'caf\u00e9s',
      'cafe\u0301s',
    );
    expect(slash).toBe(`${one}/`);
    expect(longer?.startsWith(`${one}.`)).toBe(true);
    expect(capital).not.toBe(one);
    expect(capital?.toLowerCase()).toBe(one.toLowerCase());
    expect(decomposed).not.toBe(composed);
    expect(decomposed?.normalize('NFC')).toBe(composed);
  });

  it('keep what specifications and providers name', () => {
    const kept = [
      'openid profile offline_access',
      'Bearer',
      'urn:ietf:params:oauth:token-type:jwt',
      'S256',
      '1.0',
      'https://accounts.google.com',
    ];
    expect(twins(...kept)).toEqual(kept);
    expect(twins('https://dev-acme12.eu.auth0.com/')[0]).toMatch(/^https:\/\/(?!dev-acme).*\.auth0\.com\/$/);
    expect(twins('https://securetoken.google.com/acme-shop')[0]).toMatch(
      /^https:\/\/securetoken\.google\.com\/(?!acme)/,
    );
  });

  it('move times together, in the unit and the type in which they are written', () => {
    const values = valuesFor([]);
    expect(values.moment('1764000000')).toBe('1763999000');
    expect(values.moment('1764000000000')).toBe('1763999000000');
    expect(values.moment('3600')).toBe('3600');
    expect(values.text('1764000000', at('exp'))).toBe('1763999000');
    expect(values.text('2026-01-01T00:00:00Z', at('created_at'))).toBe('2025-12-31T23:43:20Z');
    // A date of birth would tell by how much the others moved.
    expect(values.text('1990-05-12', at('birthdate'))).toMatch(/^(?:19|20)\d\d-\d\d-\d\d$/);
    expect(values.text('1990-05-12', at('birthdate'))).not.toBe('1990-05-12');
    expect(values.number('1764000000', at('last_login_at'))).toBe('1763999000');
    expect(values.number('42')).toBe('42');
    expect(values.number('421815')).toMatch(/^(?!421815)\d{6}$/);
  });
});

const word = fc.stringMatching(/^[a-zA-Z]{4,9}$/);
const any = fc.oneof(
  word,
  fc.tuple(word, word).map(([one, other]) => `https://${one}.${other}.com/${one}`),
  fc.tuple(word, word).map(([one, other]) => `${one}@${other}.org`),
  fc.uuid(),
  fc.stringMatching(/^[\w-]{20,43}$/),
  fc.string({ unit: 'grapheme', minLength: 4, maxLength: 20 }),
);

describe('for any values', () => {
  it('no text of four characters and more stays, unless it is standard or has neither letters nor digits', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), fc.integer(), (texts, seed) => {
        const values = valuesFor(texts, seed);
        for (const text of texts) {
          if (!/[\p{L}\p{N}]{3}/u.test(text)) continue;
          const made = values.text(text);
          const isKept = /^(?:true|false|null|none|name|email|phone|state|scope|role)/i.test(text);
          if (!isKept) expect(made).not.toBe(text);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('equal stays equal, different stays different, and a slash at the end stays', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const values = valuesFor([one, other]);
        const [a, b] = [`https://${one}.com`, `https://${other}.com`];
        expect(values.text(a) === values.text(b)).toBe(a === b);
        expect(values.text(`${a}/`)).toBe(`${values.text(a)}/`);
        expect(values.text(a)).toBe(values.text(a));
      }),
      { numRuns: 300 },
    );
  });
});
