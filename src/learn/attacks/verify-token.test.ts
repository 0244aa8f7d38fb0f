import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../core/text/excerpt.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { signingInputOf } from '../../core/token/signing-input.ts';
import { search } from '../../crypto/known-secrets/search.ts';
import { forgeries, type Forged, type Means, type Move } from './forgeries.ts';
import { holes, type Hole } from '../verifier/hole.ts';
import { type Loot, makeScene, type Scene } from './scene.ts';
import { alterJwt } from '../jwt-tools/alter-jwt.ts';
import { contentOf } from '../jwt-tools/read-jwt.ts';
import { verifyToken } from './verify-token.ts';
import type { Verifier } from './settings.ts';

const now = 1_700_000_000;
const { signal } = new AbortController();

/** The search of the page, without its worker. */
const means: Means = {
  signal,
  findSecret: async (token) => {
    const parsed = parse(excerptOf(token));
    if (parsed.kind !== 'jws') return undefined;
    const [message, code] = [signingInputOf(parsed), parsed.signature.readable];
    for await (const answer of search({ algorithm: 'HS256', message, code, texts: [], keys: [] }, () => 0))
      if (answer.outcome === 'found') return answer.secret;
    return undefined;
  },
};

/** Which check refuses once the hole is closed. */
const refusals: Readonly<Record<Hole, string>> = {
  'accepts-none': 'Algorithm',
  'header-chooses-algorithm': 'Algorithm',
  'guessable-secret': 'Signature',
  'trusts-key-in-token': 'Signature',
  'kid-as-file-name': 'Key',
  'any-kind-of-token': 'Kind',
  'no-memory': 'Once',
};

const verifierOf = (scene: Scene, hole: Hole | undefined): Verifier => ({
  settings: (hole ? scene.open : scene.repaired).settings,
  holes: new Set(hole ? [hole] : []),
  seen: new Set(),
});

async function carryOut(moves: readonly Move[], loot: Loot): Promise<Forged> {
  let forged: Forged = { token: loot.token };
  for (const move of moves) {
    const made = await move.make(forged, loot, means);
    if (!made.ok) throw new Error(made.problem);
    forged = made.value;
  }
  return forged;
}

it('has a forgery for each hole', () => {
  expect(Object.keys(forgeries)).toEqual(holes);
});

describe.each(holes)('%s', (hole) => {
  it('lets the forged token in while it is open, and refuses it once it is closed; the honest one passes always', async () => {
    const scene = await makeScene(hole, now, signal);
    const { token } = await carryOut(forgeries[hole], scene.loot);

    const open = verifierOf(scene, hole);
    expect(await verifyToken(scene.open.honest, open, now)).toMatchObject({ status: 200 });
    const taken = await verifyToken(token, open, now);
    expect(taken.status).toBe(200);
    expect(taken.checks.some(({ outcome }) => outcome === 'skipped')).toBe(true);

    const closed = verifierOf(scene, undefined);
    const honest = await verifyToken(scene.repaired.honest, closed, now);
    expect(honest.status).toBe(200);
    expect(honest.checks.every(({ outcome }) => outcome === 'passed')).toBe(true);
    const answer = await verifyToken(token, closed, now);
    expect(answer.status).toBe(401);
    expect(answer.checks.at(-1)).toMatchObject({ title: refusals[hole], outcome: 'refused' });
  });

  it('is the only one that lets it in', async () => {
    const scene = await makeScene(hole, now, signal);
    const { token } = await carryOut(forgeries[hole], scene.loot);
    for (const other of holes.filter((one) => one !== hole)) {
      const verifier: Verifier = { settings: scene.repaired.settings, holes: new Set([other]), seen: new Set() };
      if (other !== 'kid-as-file-name') await verifyToken(scene.repaired.honest, verifier, now);
      expect([other, (await verifyToken(token, verifier, now)).status]).toEqual([other, 401]);
    }
  });
});

describe('a verifier without a hole', () => {
  it('refuses an expired token, one of another issuer, and one without a jti', async () => {
    const scene = await makeScene('accepts-none', now, signal);
    const verifier = verifierOf(scene, undefined);
    const late = await verifyToken(scene.open.honest, verifier, now + 600);
    expect(late.checks.at(-1)).toMatchObject({ title: 'Time', outcome: 'refused' });
    expect((await verifyToken(scene.open.honest, verifier, now + 599)).status).toBe(200);
  });

  it('refuses what was changed by a character, and what is no token', async () => {
    const scene = await makeScene('accepts-none', now, signal);
    const verifier = verifierOf(scene, undefined);
    const changed = alterJwt(scene.open.honest, ({ payload }) => ({ payload: payload.replace('reader', 'writer') }));
    expect((await verifyToken(changed, verifier, now)).checks.at(-1)?.title).toBe('Signature');
    for (const text of ['', 'a.b.c', 'e30.e30', `${scene.open.honest}.x`])
      expect((await verifyToken(text, verifier, now)).status).toBe(401);
  });

  it('finds no secret among the common ones where it is random', async () => {
    const scene = await makeScene('guessable-secret', now, signal);
    const [first] = forgeries['guessable-secret'];
    const { honest } = scene.repaired;
    const tried = await first?.make({ token: honest }, { ...scene.loot, token: honest }, means);
    expect(tried?.ok).toBe(false);
  });
});

it('keeps every forged token readable as what it claims', async () => {
  const scene = await makeScene('accepts-none', now, signal);
  const { token } = await carryOut(forgeries['accepts-none'], scene.loot);
  expect(JSON.parse(contentOf(token).payload)).toMatchObject({ role: 'admin', sub: 'ada' });
  expect(JSON.parse(contentOf(token).header)).toMatchObject({ alg: 'none' });
  expect(token.endsWith('.')).toBe(true);
});
