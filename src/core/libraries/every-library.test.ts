import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../text/excerpt.ts';
import { parse } from '../token/reading/parse.ts';
import { acceptsNow } from './accepts-now.ts';
import { differencesOf } from './differences.ts';
import { everyLibrary } from './every-library.ts';
import { questions, type Library, type Question } from './library.ts';
import { tokenFacts } from './token-facts.ts';
import { objectionsTo } from './treat-token.ts';

/** It has no types. */
const jsonwebtoken: { verify(token: string, key: string, options: object): unknown } = createRequire(import.meta.url)(
  'jsonwebtoken',
);

const secret = '0123456789abcdef0123456789abcdef';
/** Seconds since 1970. */
const now = 1_795_946_400;
const encoded = (text: string): string => Buffer.from(text).toString('base64url');

function signed(header: object, payload: string, between = (part: string): string => part): string {
  const input = `${between(encoded(JSON.stringify({ alg: 'HS256', ...header })))}.${between(encoded(payload))}`;
  return `${input}.${between(createHmac('sha256', secret).update(input).digest('base64url'))}`;
}
const padded = (part: string): string => part + '='.repeat((4 - (part.length % 4)) % 4);

/** A token for each question about one: what differs from a token that everyone accepts. */
const tokens: Readonly<Partial<Record<Question, string>>> = {
  audience: signed({}, `{"aud":"api","exp":${now + 600}}`),
  expiry: signed({}, '{"sub":"ada"}'),
  notBefore: signed({}, `{"nbf":${now + 400},"exp":${now + 600}}`),
  issuedAt: signed({}, `{"iat":${now + 400},"exp":${now + 600}}`),
  none: `${encoded('{"alg":"none"}')}.${encoded(`{"exp":${now + 600}}`)}.`,
  critical: signed({ crit: ['q'], q: 1 }, `{"exp":${now + 600}}`),
  padding: signed({}, `{"exp":${now + 600},"a":"b"}`, padded),
  fraction: signed({}, `{"exp":${now + 600}.5}`),
  text: signed({}, `{"exp":"${now + 600}"}`),
  twice: signed({}, `{"exp":1,"exp":${now + 600}}`),
};

const byId = (id: string): Library => {
  const library = everyLibrary.find((one) => one.id === id);
  if (!library) throw new Error(id);
  return library;
};
const questionsAgainst = (token: string, id: string, at = now): readonly Question[] =>
  objectionsTo(tokenFacts(parse(excerptOf(token))), byId(id), at).map(({ question }) => question);

/** Whether libraries that are here accept a token. */
const runners: Readonly<Record<string, (token: string, at: number) => Promise<boolean>>> = {
  jsonwebtoken: async (token, at) => {
    try {
      jsonwebtoken.verify(token, secret, { clockTimestamp: at });
      return true;
    } catch {
      return false;
    }
  },
  jose: async (token, at) =>
    jwtVerify(token, new TextEncoder().encode(secret), { currentDate: new Date(at * 1000) }).then(
      () => true,
      () => false,
    ),
};

describe('the library matrix', () => {
  it('has a source for every cell', () => {
    const cells = everyLibrary.flatMap(({ cells: row }) => Object.values(row));
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter(({ source }) => !/^https:\/\/\S+$/.test(source))).toEqual([]);
    expect(new Set(everyLibrary.map(({ id }) => id)).size).toBe(everyLibrary.length);
  });

  it.each(Object.keys(runners))('says of %s what it does', async (id) => {
    for (const [question, token] of Object.entries(tokens)) {
      const cell = Object.entries(byId(id).cells).find(([name]) => name === question)?.[1];
      const accepted = await runners[id]?.(token, now);
      expect([question, accepted ? 'accepts' : 'rejects']).toEqual([question, cell?.treatment]);
    }
    const expired = signed({}, `{"exp":${now - 1}}`);
    expect(await runners[id]?.(expired, now)).toBe(false);
    expect(questionsAgainst(expired, id)).toEqual(['leeway']);
  });

  it('objects for each question where the cell says so, and nowhere else', () => {
    for (const { id, cells } of everyLibrary)
      for (const [question, token] of Object.entries(tokens)) {
        const cell = Object.entries(cells).find(([name]) => name === question)?.[1];
        const found = questionsAgainst(token, id).filter((one) => one !== 'algorithms');
        expect([id, question, found]).toEqual([id, question, cell?.treatment === 'rejects' ? [question] : []]);
      }
  });

  it('explains why a token works in one and fails in another', () => {
    const late = signed({}, `{"exp":${now - 100},"aud":"api"}`);
    expect(questionsAgainst(late, 'jsonwebtoken')).toEqual(['leeway']);
    expect(questionsAgainst(late, 'pyjwt')).toEqual(['leeway', 'audience']);
    expect(questionsAgainst(late, 'microsoft-identity')).toEqual(['audience']);
    expect(questionsAgainst(late, 'spring')).toEqual(['algorithms', 'leeway']);
    expect(questionsAgainst(signed({}, `{"exp":${now + 60}}`), 'pyjwt')).toEqual([]);
  });

  it('says the differences', () => {
    const facts = tokenFacts(parse(excerptOf(tokens.audience ?? '')));
    const treatments = everyLibrary.map((library) => ({ library, objections: objectionsTo(facts, library, now) }));
    expect(differencesOf(treatments)).toEqual([
      'Because the token has aud, and no audience is configured: rejected by PyJWT, python-jose, Microsoft.IdentityModel (.NET) and jsonwebtoken (Rust).',
      'Because alg is "HS256", and it allows RS256: rejected by Spring Security.',
    ]);
  });

  it('says whether a library accepts it now', () => {
    const facts = tokenFacts(parse(excerptOf(tokens.audience ?? '')));
    const [strict, lax] = [byId('pyjwt'), byId('jose')];
    expect(acceptsNow(strict, objectionsTo(facts, strict, now), { kind: 'matched', hasFault: false })).toBe(
      'With its defaults, PyJWT rejects this token now: the token has aud, and no audience is configured.',
    );
    expect(acceptsNow(lax, objectionsTo(facts, lax, now), { kind: 'matched', hasFault: false })).toMatch(
      /accepts this token now/,
    );
    expect(acceptsNow(lax, objectionsTo(facts, lax, now), { kind: 'mismatched', hasFault: false })).toMatch(
      /signature does not match/,
    );
    expect(acceptsNow(lax, objectionsTo(facts, lax, now), { kind: 'no-key', hasFault: false })).toMatch(/Add the key/);
    expect(acceptsNow(lax, [], { kind: 'matched', hasFault: true })).toMatch(/still has this fault/);
  });

  it('asks every question of some library', () => {
    const answered = new Set(everyLibrary.flatMap(({ cells }) => Object.keys(cells)));
    expect(Object.keys(questions).filter((question) => !answered.has(question))).toEqual([]);
  });
});
