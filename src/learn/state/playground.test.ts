import type { ReadableAtom } from 'nanostores';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { numberOf, stringOf } from '../../core/text/json-node.ts';
import { readJson } from '../../core/text/json.ts';
import { toJwkText } from '../../crypto/keys/export-key.ts';
import { generateKey } from '../../crypto/keys/generate-key.ts';
import { makeGates } from './playground-gates.ts';
import { makePlayground, type Playground } from './playground.ts';
import { startExplanations } from '../../state/circumstances/explanations.ts';

const claims = '{"iss":"https://login.example","sub":"ada","aud":"https://api.example","exp":now+300}';

/** Waits until a store has a value that fits, and keeps the store alive until the test ends. */
function when<V>(store: ReadableAtom<V>, fits: (value: V) => boolean): Promise<V> {
  return new Promise((resolve) => {
    onTestFinished(store.subscribe((value) => fits(value) && resolve(value)));
  });
}

const verdict = async (playground: Playground, wanted: 'valid' | 'invalid' | 'unknown') => {
  const pending = await when(playground.$verification, (one) => one.status === 'done' && one.value.verdict === wanted);
  if (pending.status !== 'done') throw new Error('not done');
  return pending.value;
};

const expiryOf = (playground: Playground): number | undefined =>
  numberOf(readJson(playground.$payload.get()).root, 'exp');

describe.each(['HS256', 'RS256', 'ES256'])('a live token of %s', (alg) => {
  it('is signed with a fresh key and verifies; so does every edit of who has the key', async () => {
    const playground = makePlayground({ header: `{"alg":"${alg}"}`, payload: claims });
    await verdict(playground, 'valid');
    const before = playground.$token.get();
    playground.writePayload('{"sub":"eve"}');
    await when(playground.$token, (token) => token !== before);
    expect((await verdict(playground, 'valid')).verdict).toBe('valid');
  });

  it('does not verify when somebody without the key edits it, and does again once it is signed', async () => {
    const playground = makePlayground({ header: `{"alg":"${alg}"}`, payload: claims });
    await verdict(playground, 'valid');
    playground.setSigns(false);
    playground.writePayload('{"sub":"eve"}');
    await verdict(playground, 'invalid');
    playground.setSigns(true);
    await verdict(playground, 'valid');
    expect(playground.$payload.get()).toBe('{"sub":"eve"}');
  });
});

describe('a live token', () => {
  it('keeps what it was, and says why, where it cannot be signed', async () => {
    const playground = makePlayground({ header: '{"alg":"ES256"}', payload: claims });
    await verdict(playground, 'valid');
    const before = playground.$token.get();
    playground.writeHeader('{"alg":"RS256"}');
    expect(await when(playground.$problem, (problem) => problem !== undefined)).toContain('RSA');
    expect(playground.$token.get()).toBe(before);
    playground.reset();
    await when(playground.$problem, (problem) => problem === undefined);
    await verdict(playground, 'valid');
  });

  it('is signed with a new key after a rotation; the verifier has both, and the first again after a reset', async () => {
    const playground = makePlayground({ header: '{"alg":"ES256","kid":"a"}', payload: claims });
    await verdict(playground, 'valid');
    const old = playground.$token.get();
    await playground.rotate('b');
    await when(playground.$token, (token) => token !== old);
    const answer = await verdict(playground, 'valid');
    expect(answer).toMatchObject({ key: { kid: 'b', use: 'public' } });
    expect(playground.$verifiers.get().map(({ kid }) => kid)).toEqual(['b', 'a']);
    playground.writeToken(old);
    expect(await verdict(playground, 'valid')).toMatchObject({ key: { kid: 'a' } });
    playground.reset();
    expect(playground.$verifiers.get().map(({ kid }) => kid)).toEqual(['a']);
    expect(stringOf(readJson(playground.$header.get()).root, 'kid')).toBe('a');
  });

  it('has times from now, in seconds or, where that is the point, in milliseconds', async () => {
    const before = Math.floor(Date.now() / 1000);
    const seconds = makePlayground({ header: '{"alg":"HS256"}', payload: '{"exp":now+300}' });
    const milliseconds = makePlayground({ header: '{"alg":"HS256"}', payload: '{"exp":now+300ms}' });
    await Promise.all([verdict(seconds, 'valid'), verdict(milliseconds, 'valid')]);
    // Taken from the clock between two looks at it, however long they are apart.
    const exp = expiryOf(seconds) ?? 0;
    expect([exp >= before + 300, exp <= Date.now() / 1000 + 300]).toEqual([true, true]);
    expect(Math.round((expiryOf(milliseconds) ?? 0) / (expiryOf(seconds) ?? 1))).toBe(1000);
  });
});

const rsa = () => makePlayground({ header: '{"alg":"RS256","typ":"JWT","kid":"a"}', payload: claims });

describe('the gates of a live token', () => {
  beforeAll(startExplanations);

  const expected = { audience: 'https://api.example', issuer: 'https://login.example' };
  const states = async (
    playground: Playground,
    spoil: (gates: ReturnType<typeof makeGates>) => void | Promise<void>,
  ) => {
    const gates = makeGates(playground, expected);
    await verdict(playground, 'valid');
    await when(gates.$gates, (all) => all.every(({ state }) => state === 'pass'));
    await spoil(gates);
    const spoilt = await when(
      gates.$gates,
      (all) => all.every(({ state }) => state !== 'busy') && all.some(({ state }) => state !== 'pass'),
    );
    return Object.fromEntries(spoilt.map(({ id, state }) => [id, state]));
  };

  it('shut at the signature, for a character of the payload', async () => {
    const playground = rsa();
    const found = await states(playground, () => {
      playground.setSigns(false);
      playground.writePayload(playground.$payload.get().replace('ada', 'adb'));
    });
    expect(found).toMatchObject({ structure: 'pass', signature: 'fail', time: 'pass' });
    expect(await verdict(playground, 'invalid')).toMatchObject({ because: 'content-changed' });
  });

  it('shut at the structure, for a missing period', async () => {
    const playground = rsa();
    const found = await states(playground, () => playground.writeToken(playground.$token.get().replace('.', '')));
    expect(found['structure']).toBe('fail');
  });

  it('shut at the signature, for another key', async () => {
    const playground = rsa();
    const other = await generateKey('RS256', 'b', new AbortController().signal);
    if (!other.ok) throw new Error(other.problem);
    const found = await states(playground, () => playground.verifyWith(toJwkText(other.value)));
    expect(found).toEqual({ structure: 'pass', signature: 'fail', time: 'pass', profile: 'pass' });
    expect(await verdict(playground, 'invalid')).toMatchObject({ because: 'wrong-key' });
  });

  it('shut at the signature, for the right secret in the wrong encoding', async () => {
    const playground = makePlayground({ header: '{"alg":"HS256","typ":"JWT"}', payload: claims });
    const secret = () => playground.$signer.get()?.material.k ?? '';
    const found = await states(playground, () => playground.verifyWith(secret()));
    expect(found['signature']).toBe('fail');
    playground.verifyWith(secret(), 'base64url');
    await verdict(playground, 'valid');
  });

  it('shut at the time alone, when the verifier’s clock is past exp', async () => {
    const found = await states(rsa(), (gates) => gates.setAhead(600));
    expect(found).toEqual({ structure: 'pass', signature: 'pass', time: 'fail', profile: 'pass' });
  });

  it('shut at the claims alone, for another audience', async () => {
    const playground = rsa();
    const found = await states(playground, () =>
      playground.writePayload(playground.$payload.get().replace('api', 'photos')),
    );
    expect(found).toEqual({ structure: 'pass', signature: 'pass', time: 'fail', profile: 'pass' });
  });
});
