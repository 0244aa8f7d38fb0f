import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { comparisonMarkdown } from '../../core/compare/comparison-markdown.ts';
import { expect as expectOf, resetCircumstances } from '../circumstances/circumstances.ts';
import { startExplanations } from '../circumstances/explanations.ts';
import { until } from '../fixtures/until.ts';
import { setKeyText } from '../keys/key-field.ts';
import { setAsOf } from '../page/clock.ts';
import { $parsed, pasteText, typeText } from '../session/session.ts';
import { $comparison, $fields, $problems, fillFields, setField, swap } from './pair.ts';

const secret = '0123456789abcdef0123456789abcdef';
/** Seconds since 1970. */
const now = 1_795_946_400;
const encoded = (text: string): string => Buffer.from(text).toString('base64url');

function signed(claims: object | string, header: object = {}): string {
  const payload = typeof claims === 'string' ? claims : JSON.stringify(claims);
  const input = `${encoded(JSON.stringify({ alg: 'HS256', typ: 'JWT', ...header }))}.${encoded(payload)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const claims = { iss: 'https://id.example', aud: 'https://api.example', sub: 'ada', iat: now - 600, exp: now + 600 };

async function compare(a: string, b: string) {
  setField('a', a);
  setField('b', b);
  const stop = $comparison.listen(() => undefined);
  await until(() => ($comparison.get()?.sentence ?? '') !== '');
  const comparison = $comparison.get();
  stop();
  if (!comparison) throw new Error('no comparison');
  return comparison;
}

describe('two tokens', () => {
  beforeEach(async () => {
    await startExplanations();
    resetCircumstances();
    setAsOf(now);
    setKeyText(secret);
    pasteText('');
    $fields.set({ a: '', b: '' });
  });

  it('are told apart by the claim that decides', async () => {
    expectOf({ audience: 'https://api.example' });
    const { sentence, counts, rows } = await compare(
      signed({ ...claims, jti: '1' }),
      `Cookie: session=${signed({ ...claims, aud: 'https://api.example/', jti: '2', iat: now - 500 })}`,
    );
    expect(sentence).toMatch(/^B is rejected: .*audience.*\. A looks valid\.|^B is rejected: .*audience/);
    expect(counts).toBe('1 value decides, 2 values differ in every token and 5 values are equal.');
    expect(rows.map(({ name, weight }) => [name, weight])).toEqual([
      ['aud', 'decides'],
      ['iat', 'every-token'],
      ['jti', 'every-token'],
      ['alg', 'equal'],
      ['typ', 'equal'],
      ['iss', 'equal'],
      ['sub', 'equal'],
      ['exp', 'equal'],
    ]);
    expect(rows[0]).toMatchObject({ a: 'https://api.example', b: 'https://api.example/' });
    expect(rows[0]?.meaning).toMatch(/^B: .*slash/);
    expect(rows[1]?.meaning).toBe('B is 1 min 40 s later');
  });

  it('are told apart by their signatures, their times, or not at all', async () => {
    const good = signed(claims);
    const altered = good.replace(/.{4}$/, 'AAAA');
    expect((await compare(good, altered)).sentence).toMatch(/^B is rejected: the signature|^B is rejected: .*match/);
    const late = await compare(signed({ ...claims, exp: now - 7200 }), good);
    expect(late.sentence).toMatch(/^A is rejected: expired 2 h ago\. B looks valid\.$/);
    expect(late.rows[0]).toMatchObject({ name: 'exp', weight: 'decides' });
    expect((await compare(good, good)).sentence).toMatch(/^A and B are the same token/);
    expect((await compare(altered, altered.replace('AAAA', 'AAAA.'))).sentence).not.toBe('');
  });

  it('are equal in a member only where it says the same', async () => {
    const { rows } = await compare(
      signed({ ...claims, exp: now + 600.25, roles: ['a', 'b'], n: 1 }),
      signed({ ...claims, exp: now + 600.75, roles: ['b', 'a'], n: null }),
    );
    const weightOf = (name: string) => rows.find((row) => row.name === name);
    expect(weightOf('exp')).toMatchObject({ a: `${now + 600.25}`, b: `${now + 600.75}`, weight: 'every-token' });
    expect(weightOf('roles')).toMatchObject({ a: '["a","b"]', weight: 'differs' });
    expect(weightOf('n')).toMatchObject({ a: '1', b: 'null' });
  });

  it.each<[string, unknown, unknown, object]>([
    ['a text beside a number', '1', 1, { a: '"1"', b: '1', meaning: 'The type differs: string in A, number in B' }],
    ['a text beside null', 'null', null, { a: '"null"', b: 'null' }],
    ['an array beside its text', ['x'], '["x"]', { b: String.raw`"[\"x\"]"` }],
    ['the order of members', { a: 1, b: 2 }, { b: 2, a: 1 }, { meaning: 'The same value, written differently' }],
    ['what a text direction hides', 'a\u202eb', 'ab', { a: 'a\u202eb' }],
  ])('differ in %s', async (_, one, other, expected) => {
    const { rows, counts } = await compare(signed({ ...claims, n: one }), signed({ ...claims, n: other }));
    expect(rows[0]).toMatchObject({ name: 'n', weight: 'differs', ...expected });
    expect(counts).toMatch(/^1 value differs/);
  });

  it('compare numbers by all their digits', async () => {
    const [{ rows }, { rows: large }] = [
      await compare(signed('{"n":1.80e3,"z":0}'), signed('{"n":1800,"z":-0.0}')),
      await compare(signed('{"n":9007199254740992}'), signed('{"n":9007199254740993}')),
    ];
    const same = 'The same value, written differently';
    expect(rows.filter(({ weight }) => weight === 'differs').map(({ meaning }) => meaning)).toEqual([same, same]);
    expect(large[0]).toMatchObject({ name: 'n', meaning: '' });
  });

  it('are decided by a claim that is not there, or is not right', async () => {
    expectOf({ audience: 'https://api.example' });
    const { aud, ...without } = claims;
    const missing = await compare(signed(claims), signed({ ...without, x: 1 }));
    expect(missing.rows[0]).toMatchObject({ name: 'aud', a: aud, lack: 'absent', weight: 'decides' });
    const text = await compare(signed(claims), signed({ ...claims, exp: String(claims.exp) }));
    expect(text.rows[0]).toMatchObject({ name: 'exp', b: `"${claims.exp}"`, weight: 'decides' });
    const unit = await compare(signed(claims), signed({ ...claims, exp: claims.exp * 1000 }));
    expect(unit.rows[0]).toMatchObject({ name: 'exp', weight: 'decides' });
    const twice = await compare(signed(claims), signed('{"aud":"b","aud":"https://api.example"}'));
    expect(twice.rows[0]).toMatchObject({ name: 'aud', b: 'b, then https://api.example', weight: 'decides' });
  });

  it('are decided by alg where one is not signed', async () => {
    const [, payload] = signed(claims).split('.');
    const { sentence, rows } = await compare(signed(claims), `${encoded('{"alg":"none","typ":"JWT"}')}.${payload}.`);
    expect(sentence).toBe('B is rejected: not signed: alg is none. A looks valid.');
    expect(rows[0]).toMatchObject({ name: 'alg', weight: 'decides' });
  });

  it('say of a claim that is encrypted or damaged that it cannot be compared', async () => {
    const jwe = `${encoded('{"alg":"dir","enc":"A128GCM"}')}..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`;
    const { rows, counts } = await compare(signed(claims), jwe);
    expect(rows.find(({ name }) => name === 'iss')).toMatchObject({ weight: 'unknown', lack: 'encrypted' });
    expect(counts).toContain('5 values cannot be compared');
    const cut = signed(claims).replace(/[^.]{9}\./g, (match, at: number) => (at > 50 ? '.' : match));
    const damaged = await compare(signed(claims), cut);
    expect(damaged.rows.find(({ name }) => name === 'exp')).toMatchObject({ lack: 'unreadable', weight: 'unknown' });
  });

  it('differ in every token only where both have it', async () => {
    const { exp, ...without } = claims;
    const { rows } = await compare(signed(claims), signed(without));
    expect(rows[0]).toMatchObject({ name: 'exp', weight: 'differs', lack: 'absent' });
    expect(exp).toBeGreaterThan(now);
    const { rows: close } = await compare(signed(claims), signed({ ...claims, exp: claims.exp + 0.5 }));
    expect(close[0]).toMatchObject({ name: 'exp', meaning: expect.not.stringMatching(/^B is/) });
  });

  it('say where they differ if no value does', async () => {
    const one = signed(claims);
    const [header = '', payload = '', signature = ''] = one.split('.');
    const altered = await compare(one, one.replace(/.{4}$/, 'AAAA'));
    expect(altered.counts).toBe('7 values are equal. Only the signature differs.');
    expect(altered.sentence).toBe('B is rejected: the signature does not match your key. A looks valid.');
    const texts = await compare(signed('hello'), signed('world'));
    expect(texts.counts).toBe('2 values are equal. Only the payload and signature differ.');
    const json = JSON.stringify({ payload, signatures: [{ protected: header, signature }] });
    expect((await compare(one, json)).counts).toBe('7 values are equal. The same token, written differently.');
  });

  it('list the parameters of every header', async () => {
    const [header = '', payload = '', signature = ''] = signed(claims).split('.');
    const json = JSON.stringify({ payload, protected: header, header: { kid: 'k1' }, signature });
    const { rows } = await compare(json, signed(claims));
    expect(rows.find(({ name }) => name === 'kid')).toMatchObject({ a: 'k1', lack: 'absent' });
  });

  it('keep what decides, however many values there are', async () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`c${index}`, 1]));
    const { rows, omitted, counts } = await compare(
      signed({ ...many, exp: now + 600 }),
      signed({ ...many, exp: now - 600 }),
    );
    expect(rows[0]).toMatchObject({ name: 'exp', weight: 'decides' });
    expect([rows.length, omitted]).toEqual([150, 1853]);
    expect(counts).toBe('1 value decides and 2,002 values are equal.');
  });

  it('may lack a member, or be no token at all', async () => {
    const { rows } = await compare(signed({ ...claims, scope: 'read' }), signed(claims));
    const scope = rows.find(({ name }) => name === 'scope');
    expect(scope).toMatchObject({ a: 'read', weight: 'differs' });
    expect(scope).not.toHaveProperty('b');
    setField('b', 'hello');
    expect($problems.get().b).toMatch(/No token was found/);
    setField('b', 'x'.repeat(70_000));
    expect($problems.get().b).toMatch(/70,000 characters. Up to 64,000/);
    expect($comparison.get()).toBeUndefined();
  });

  it('are copied as Markdown in which nothing of a token is markup', async () => {
    const { sentence, rows } = await compare(
      signed({ ...claims, name: '[x](https://evil.example) `|<img src=x>' }),
      signed({ ...claims, '**b** | c': 'y'.repeat(3000) }),
    );
    const lines = comparisonMarkdown(sentence, rows).split('\n');
    const cells = lines.filter((line) => line.startsWith('| `')).map((line) => line.split('|').length);
    expect(new Set(cells)).toEqual(new Set([8]));
    expect(lines.join('\n').replaceAll(/`[^`]*`/g, '')).not.toMatch(/<img|\]\(|\*\*b/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(700);
  });

  it('come from the debugger: of one paste, before and after an edit, or one', () => {
    const [one, other] = [signed(claims), signed({ ...claims, sub: 'eve' })];
    pasteText(`Authorization: Bearer ${one}\nCookie: a=${other}`);
    fillFields();
    expect($fields.get()).toEqual({ a: one, b: other });
    swap();
    expect($fields.get()).toEqual({ a: other, b: one });
    fillFields();
    expect($fields.get()).toEqual({ a: other, b: one });
    $fields.set({ a: '', b: '' });
    pasteText(one);
    fillFields();
    expect($fields.get()).toEqual({ a: one, b: '' });
    $fields.set({ a: '', b: '' });
    typeText(other);
    fillFields();
    expect($fields.get()).toEqual({ a: one, b: other });
    expect($parsed.get().kind).toBe('jws');
  });
});
