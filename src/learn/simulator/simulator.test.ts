import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readReference } from '../../core/registry/specifications.ts';
import { verify } from '../../crypto/jws/verify.ts';
import type { Happening } from './engine/happening.ts';
import { readJwt } from '../jwt-tools/read-jwt.ts';
import { tamperings } from './engine/tampering.ts';
import { keyMaker } from './engine/world.ts';
import { answersIn, outcomeOf } from './engine/outcome.ts';
import { runScenario, type Scenario } from './engine/scenario.ts';
import { scenarios } from './scenarios/index.ts';

const { signal } = new AbortController();
const makeKey = keyMaker(signal);
const startsAt = 1_790_000_000;

/** A run without a page, a clock or a network: the same bytes come out of "random" each time. */
function play(scenario: Scenario, ...tampering: readonly string[]): Promise<readonly Happening[]> {
  let next = 0;
  const random = (count: number) =>
    Uint8Array.from({ length: count }, () => (next = (next * 69_069 + 1) % 2 ** 32) >>> 24);
  return runScenario(scenario, { startsAt, random, makeKey, tampering: new Set(tampering), signal });
}

/** "api to client: 401 invalid_token, exp" */
const linesOf = (story: readonly Happening[]): readonly string[] =>
  outcomeOf(story).map(({ by, to, status, error, refused }) => {
    const head = status === undefined ? `${by} refuses` : `${by} to ${to}: ${status}`;
    return `${head}${error === undefined ? '' : ` ${error}`}${refused ? `, ${refused.id}` : ''}`;
  });

const usual = (client: string) => ({
  '': [`api to ${client}: 200`],
  expire: [`api to ${client}: 401 invalid_token, exp`],
  'change-claim': [`api to ${client}: 401 invalid_token, signature`],
  // RFC 6750 §3.1: no error code where there are no credentials.
  'drop-header': [`api to ${client}: 401, credentials`],
  'wrong-key': [`api to ${client}: 401 invalid_token, signature`],
  'rotate-key': [`api to ${client}: 401 invalid_token, key`],
  replay: [`api to ${client}: 200`, 'api to thief: 200'],
  'ask-for-more': [`api to ${client}: 403 insufficient_scope, scope`],
});

/** All that comes before the last request of the client in the scenario "refresh". */
const early = ['api to client: 200', 'api to client: 401 invalid_token, exp'];
const after = (before: readonly string[], lines: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(lines).map(([id, own]) => [id, [...before, ...own]]));

const expected: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  bearer: { ...usual('client'), 'in-header': ['api to client: 200'] },
  'code-pkce': {
    ...usual('client'),
    'steal-code': ['server to thief: 400 invalid_grant, pkce', 'api to client: 200'],
    'forge-redirect': ['client refuses, state'],
    'reuse-code': ['server to client: 400 invalid_grant, once', 'api to client: 200'],
    'without-pkce': ['api to client: 200'],
    'steal-code without-pkce': [
      'server to thief: 200',
      'api to thief: 200',
      'server to client: 400 invalid_grant, once',
    ],
  },
  'single-sign-on': {
    ...usual('forum'),
    'swap-id-token': ['forum to browser: 403, aud'],
    'id-token-as-access': ['api to forum: 401 invalid_token, typ'],
    'forget-session': ['api to forum: 200'],
  },
  refresh: {
    ...after(early, { ...usual('client'), expire: [], 'ask-for-more': [] }),
    ...after(early, {
      'reuse-refresh': [
        'server to thief: 400 invalid_grant, rotation',
        'api to client: 200',
        'server to client: 400 invalid_grant, rotation',
      ],
      'expire-refresh': ['server to client: 400 invalid_grant, refresh-age'],
      'without-rotation': ['api to client: 200'],
      'reuse-refresh without-rotation': ['server to thief: 200', 'api to thief: 200', 'api to client: 200'],
    }),
    'steal-refresh': [
      'api to client: 200',
      'server to thief: 200',
      'api to thief: 200',
      'api to client: 401 invalid_token, exp',
      'server to client: 400 invalid_grant, rotation',
      'server to thief: 400 invalid_grant, rotation',
    ],
  },
  dpop: {
    ...usual('client'),
    replay: ['api to client: 200', 'api to thief: 401 invalid_dpop_proof, jti'],
    'as-bearer': ['api to client: 200', 'api to thief: 401 invalid_token, credentials'],
    'own-proof': ['api to client: 200', 'api to thief: 401 invalid_token, cnf'],
    'move-proof': ['api to client: 200', 'api to thief: 401 invalid_dpop_proof, htm'],
    'late-proof': ['api to client: 401 invalid_dpop_proof, proof-age'],
    'drop-proof': ['api to client: 401 invalid_dpop_proof, proof'],
  },
  'key-rotation': {
    '': ['api to client: 200', 'api to client: 200', 'api to client: 200'],
    // The old token has ended as well by then.
    expire: ['api to client: 200', 'api to client: 401 invalid_token, exp', 'api to client: 401 invalid_token, exp'],
    'change-claim': ['api to client: 200', 'api to client: 401 invalid_token, signature', 'api to client: 200'],
    'drop-header': ['api to client: 200', 'api to client: 401, credentials', 'api to client: 200'],
    'wrong-key': ['api to client: 200', 'api to client: 401 invalid_token, signature', 'api to client: 200'],
    replay: ['api to client: 200', 'api to client: 200', 'api to thief: 200', 'api to client: 200'],
    'drop-old-key': ['api to client: 200', 'api to client: 200', 'api to client: 401 invalid_token, key'],
    'invent-kid': [
      'api to client: 200',
      'api to client: 200',
      'api to thief: 401 invalid_token, key',
      'api to client: 200',
    ],
    'never-refetch': ['api to client: 200', 'api to client: 401 invalid_token, key', 'api to client: 200'],
  },
};

const single = scenarios.flatMap((scenario) =>
  ['', ...scenario.tamperings].map((id) => ({ scenario, id, name: `${scenario.slug}: ${id || 'untouched'}` })),
);

beforeEach(() => {
  vi.stubGlobal('fetch', () => expect.unreachable('nothing travels on a network'));
});
afterEach(() => void vi.unstubAllGlobals());

describe('every scenario runs to its end, and the API answers', () => {
  it.each(single)('$name', async ({ scenario, id }) => {
    const story = await play(scenario, id);
    const wanted = expected[scenario.slug]?.[id];
    expect(wanted).toBeDefined();
    expect(linesOf(story)).toEqual(wanted);
  });

  it.each([
    ['code-pkce', 'steal-code without-pkce'],
    ['refresh', 'reuse-refresh without-rotation'],
  ])('%s: %s', async (slug, both) => {
    const scenario = scenarios.find((one) => one.slug === slug);
    const story = scenario ? await play(scenario, ...both.split(' ')) : [];
    expect(linesOf(story)).toEqual(expected[slug]?.[both]);
  });

  it('the bearer flow has six steps', async () => {
    const story = await play(scenarios[0]);
    expect(story.map(({ from, to, title }) => `${from} ${to} ${title}`)).toEqual([
      'client server POST /login',
      'server server checks and signs',
      'server client 200 OK',
      'client api GET /orders',
      'api api checks the token',
      'api client 200 OK',
    ]);
  });

  it('whatever two things are done at once', async () => {
    for (const scenario of scenarios)
      for (const [index, one] of scenario.tamperings.entries())
        for (const other of scenario.tamperings.slice(index + 1))
          expect(await play(scenario, one, other), `${scenario.slug} ${one} ${other}`).not.toHaveLength(0);
  });
});

describe('WWW-Authenticate', () => {
  const challenges: readonly [string, string, string | undefined][] = [
    ['bearer', '', undefined],
    ['bearer', 'drop-header', 'Bearer realm="orders"'],
    ['bearer', 'expire', 'Bearer realm="orders", error="invalid_token", error_description="The token has expired"'],
    [
      'bearer',
      'ask-for-more',
      'Bearer realm="orders", error="insufficient_scope", error_description="This needs the scope orders:write", scope="orders:write"',
    ],
    ['dpop', 'drop-header', 'DPoP realm="orders", algs="ES256"'],
    [
      'dpop',
      'replay',
      'DPoP realm="orders", error="invalid_dpop_proof", error_description="The proof was used before", algs="ES256"',
    ],
    [
      'dpop',
      'own-proof',
      'DPoP realm="orders", error="invalid_token", error_description="Invalid DPoP key binding", algs="ES256"',
    ],
  ];

  it.each(challenges)('%s, %s: %s', async (slug, id, challenge) => {
    const scenario = scenarios.find((one) => one.slug === slug);
    const story = scenario ? await play(scenario, id) : [];
    expect(story.at(-1)?.challenge).toBe(challenge);
  });

  it('goes with every 401, and its text holds no character that RFC 6750 §3 forbids', async () => {
    for (const { scenario, id } of single)
      for (const { status, challenge } of await play(scenario, id)) {
        if (status === 401) expect(challenge).toBeDefined();
        const text = /error_description="(.*?)"(?:,|$)/.exec(challenge ?? '')?.[1] ?? '';
        expect(text).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]*$/);
      }
  });
});

describe('what is told', () => {
  it.each(single)('is whole and true: $name', async ({ scenario, id }) => {
    const story = await play(scenario, id);
    const actors = new Set(scenario.actors.map((actor) => actor.id));
    for (const one of story) {
      expect(actors.has(one.from) && actors.has(one.to)).toBe(true);
      expect(one.says).toMatch(/^.{20,}[.)]$/s);
      const references = [...(one.references ?? []), ...(one.checks ?? []).map(({ reference = '' }) => reference)];
      for (const reference of references) expect(readReference(reference), reference).toBeDefined();
      const isWhole = one.tampered === undefined && !isLacking(id);
      for (const light of isWhole ? (one.lights ?? []) : []) expect(one.http).toContain(light);
      if (one.http !== undefined) expectWholeMessage(one.http);
      for (const { text, key } of one.tokens ?? []) {
        if (one.http !== undefined) expect(one.http).toContain(text);
        const { jws } = readJwt(text);
        expect(jws).toBeDefined();
        const isForged = one.tampered !== undefined;
        if (jws && key && !isForged) expect((await verify(jws, [key], signal)).verdict).toBe('valid');
      }
    }
  });

  it('says what was done, whenever something is', async () => {
    for (const { scenario, id } of single) {
      const isAttack =
        id !== '' && !('isVariant' in (Object.entries(tamperings).find(([one]) => one === id)?.[1] ?? {}));
      // A thief with a copy is no different from the client: only the lane tells.
      if (isAttack)
        expect(
          (await play(scenario, id)).some(({ tampered }) => tampered),
          `${scenario.slug} ${id}`,
        ).toBe(true);
    }
  });

  it('never shows a private number, but in its own key', async () => {
    for (const scenario of scenarios)
      for (const { http } of await play(scenario)) expect(http ?? '').not.toMatch(/"d":/);
  });

  it('has an answer that refuses at most one thing', async () => {
    for (const { scenario, id } of single) {
      const story = await play(scenario, id);
      for (const { checks = [] } of story)
        expect(checks.filter(({ outcome }) => outcome === 'refused').length).toBeLessThanOrEqual(1);
      expect(answersIn(story).every(({ refused, status = 400 }) => (refused !== undefined) === status >= 400)).toBe(
        true,
      );
    }
  });
});

/** Whether what is pointed out in messages may be just what is left out of them. */
const isLacking = (id: string): boolean => id === 'without-pkce' || id === 'drop-header';

/** RFC 9112 §2.1: a start line, headers, an empty line, a body of the length that is said. */
function expectWholeMessage(http: string): void {
  const [head = '', ...rest] = http.split('\n\n');
  const lines = head.split('\n');
  expect(lines[0]).toMatch(/^(?:(?:GET|POST) \/\S* HTTP\/1\.1|HTTP\/1\.1 \d{3} [A-Z].*)$/);
  for (const line of lines.slice(1)) expect(line).toMatch(/^[\w-]+: \S.*$/);
  if (!head.startsWith('HTTP/')) expect(lines[1]).toMatch(/^Host: [\w.]+$/);
  const length = lines.find((line) => line.startsWith('Content-Length: '));
  const body = rest.join('\n\n');
  expect(Number(length?.slice('Content-Length: '.length) ?? 0)).toBe(new TextEncoder().encode(body).length);
}
