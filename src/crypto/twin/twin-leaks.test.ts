import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedKeys } from '../../core/keys/reading/read-pasted-keys.ts';
import { noneExpected } from '../../core/share/expected-text.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { disclosureOf, sdJwtOf, process, readSdJwt } from '../../core/token/fixtures/sd-jwts.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { generateKey } from '../keys/generate-key.ts';
import { toJwkText } from '../keys/export-key.ts';
import { sign } from '../jws/sign.ts';
import { verify } from '../jws/verify.ts';
import { randomChance } from './chance.ts';
import { sharesSecret } from './shared-secret.ts';
import { makeTwin, twinNow, type Twin } from './make-twin.ts';

const { signal } = new AbortController();
const encoded = (text: string): string => Buffer.from(text).toString('base64url');

async function signed(header: object, claims: unknown, alg: string): Promise<{ text: string; key: string }> {
  const key = await generateKey(alg, 'key-of-acme-2026', signal);
  if (!key.ok) throw new Error(key.problem);
  const input = `${encoded(JSON.stringify({ alg, ...header }))}.${encoded(JSON.stringify(claims))}`;
  const made = await sign(new TextEncoder().encode(input), alg, key.value, signal);
  if (!made.ok) throw new Error(made.problem.message);
  return { text: `${input}.${made.value.signature}`, key: toJwkText(key.value) };
}

async function twinOf(text: string, keyText: string, expected = noneExpected): Promise<Twin> {
  const { keys } = keyText === '' ? { keys: [] } : await readPastedKeys(keyText);
  const detached = { text: '', form: 'text' } as const;
  const question = {
    token: parse(excerptOf(text)),
    keyText,
    encoding: 'utf8',
    keys,
    expected,
    detached,
    now: 1_795_881_100,
    cause: [],
    chance: randomChance,
  } as const;
  const made = await makeTwin(question, signal);
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}

/** All that is copied, with every part decoded. */
const all = ({ text, keyText, expected }: Twin): string =>
  [
    text,
    keyText,
    ...Object.values(expected),
    ...text.split(/[.~]/).map((part) => Buffer.from(part, 'base64url').toString()),
  ].join('\n');

/** Words that neither a specification nor a twin has. */
const unlikely = fc.stringMatching(/^q[a-z]{2}x[a-z]{2}w[a-z]{0,5}$/);

describe('a twin', () => {
  it.each([
    Buffer.from('this is a secret of 32 bytes, ok').toString('base64'),
    Buffer.from('this is a secret of 31 bytes ok').toString('base64'),
    'JWT_SECRET=dGhpcyBpcyBhIHNlY3JldCBvZiAzMiBieXRlcw==',
    '"correct horse battery staple"',
    'correct: horse = battery, staple',
  ])('has another secret in place of %s', async (text) => {
    const { keys } = await readPastedKeys(text);
    const twin = await twinOf(`${encoded('{"alg":"HS256"}')}.${encoded('{}')}.${'A'.repeat(43)}`, text);
    const { keys: made } = await readPastedKeys(twin.keyText);
    expect(keys.length).toBe(1);
    expect(made.length).toBe(1);
    expect(sharesSecret(keys, made)).toBe(false);
  });

  it('is refused where its key would tell of the secret', async () => {
    const { keys } = await readPastedKeys('correct horse battery staple');
    expect(sharesSecret(keys, keys)).toBe(true);
    expect(sharesSecret(keys, (await readPastedKeys('a battery staple of another')).keys)).toBe(true);
  });

  it('is verified by its own key, and has nothing of the original', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.stringMatching(/^n[a-p]{3,8}$/),
          fc.oneof(
            unlikely,
            unlikely.map((one) => `https://${one}.com/${one}`),
            fc.array(unlikely),
            fc.constant(true),
          ),
          { maxKeys: 5 },
        ),
        fc.tuple(unlikely, unlikely, unlikely),
        fc.constantFrom('HS256', 'ES256', 'EdDSA'),
        async (more, [iss, aud, kid], alg) => {
          const claims = { iss: `https://${iss}.com`, aud, exp: 1_795_880_000, email: `${iss}@${aud}.org`, more };
          const { text, key } = await signed({ kid }, claims, alg);
          const twin = await twinOf(text, key, { ...noneExpected, audience: `${aud}/`, issuer: claims.iss });
          const jws = parse(excerptOf(twin.text));
          const { keys } = await readPastedKeys(twin.keyText);
          expect(jws.kind === 'jws' && (await verify(jws, keys, signal)).verdict).toBe('valid');
          const copied = all(twin);
          for (const one of [
            iss,
            aud,
            kid,
            'acme',
            text.split('.')[2] ?? '',
            ...(JSON.stringify(more).match(/q[a-z]{2}x\w+/g) ?? []),
          ])
            expect(copied).not.toContain(one);
          for (const [, secret = ''] of key.matchAll(/"(?:k|d|x|y)": "([^"]{8,})"/g))
            expect(copied).not.toContain(secret);
          const payload = JSON.parse(Buffer.from(twin.text.split('.')[1] ?? '', 'base64url').toString());
          expect(payload.exp).toBe(twinNow - 1100);
          expect(twin.expected.audience).toBe(`${payload.aud}/`);
          expect(twin.expected.issuer).toBe(payload.iss);
          expect(twin.kept.leaks).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of an SD-JWT discloses the same claims with other values', async () => {
    const role = disclosureOf(['salt-of-acme', 'role', 'quartermaster']);
    const token = sdJwtOf({ sub: 'ada-lovelace', _sd: [role.digest] }, [role]);
    const twin = await twinOf(token.excerpt.text, '');
    const { disclosures } = process(readSdJwt(twin.text));
    expect(disclosures.map(({ state, path }) => [state, path])).toEqual([['matched', 'role']]);
    expect(all(twin)).not.toMatch(/ada-|lovelace|quartermaster|salt-of/);
  });

  it('has another key in its header where the original has one', async () => {
    const { text, key } = await signed(
      { jwk: JSON.parse((await signed({}, {}, 'ES256')).key) },
      { sub: 'a-user' },
      'ES256',
    );
    const [header = ''] = text.split('.');
    const before = JSON.parse(Buffer.from(header, 'base64url').toString()).jwk;
    const after = JSON.parse(
      Buffer.from((await twinOf(text, key)).text.split('.')[0] ?? '', 'base64url').toString(),
    ).jwk;
    expect([after.kty, after.crv]).toEqual([before.kty, before.crv]);
    for (const member of ['x', 'y']) expect(after[member]).not.toBe(before[member]);
  });
});
