import type { ReadableAtom } from 'nanostores';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { numberOf, stringOf } from '../../core/text/json-node.ts';
import { readJson } from '../../core/text/json.ts';
import { toJwkText } from '../../crypto/keys/export-key.ts';
import { generateKey } from '../../crypto/keys/generate-key.ts';
import { makeGates } from './workbench-gates.ts';
import { makeBench, type Bench } from './workbench.ts';
import { startExplanations } from '../../state/circumstances/explanations.ts';

const claims = '{"iss":"https://login.example","sub":"ada","aud":"https://api.example","exp":now+300}';

/** Waits until a store has a value that fits, and keeps the store alive until the test ends. */
function when<V>(store: ReadableAtom<V>, fits: (value: V) => boolean): Promise<V> {
  return new Promise((resolve) => {
    onTestFinished(store.subscribe((value) => fits(value) && resolve(value)));
  });
}

const verdict = async (bench: Bench, wanted: 'valid' | 'invalid' | 'unknown') => {
  const pending = await when(bench.$verification, (one) => one.status === 'done' && one.value.verdict === wanted);
  if (pending.status !== 'done') throw new Error('not done');
  return pending.value;
};

const expiryOf = (bench: Bench): number | undefined => numberOf(readJson(bench.$payload.get()).root, 'exp');

describe.each(['HS256', 'RS256', 'ES256'])('a live token of %s', (alg) => {
  it('is signed with a fresh key and verifies; so does every edit of who has the key', async () => {
    const bench = makeBench({ header: `{"alg":"${alg}"}`, payload: claims });
    await verdict(bench, 'valid');
    const before = bench.$token.get();
    bench.writePayload('{"sub":"eve"}');
    await when(bench.$token, (token) => token !== before);
    expect((await verdict(bench, 'valid')).verdict).toBe('valid');
  });

  it('does not verify when somebody without the key edits it, and does again once it is signed', async () => {
    const bench = makeBench({ header: `{"alg":"${alg}"}`, payload: claims });
    await verdict(bench, 'valid');
    bench.setSigns(false);
    bench.writePayload('{"sub":"eve"}');
    await verdict(bench, 'invalid');
    bench.setSigns(true);
    await verdict(bench, 'valid');
    expect(bench.$payload.get()).toBe('{"sub":"eve"}');
  });
});

describe('a live token', () => {
  it('keeps what it was, and says why, where it cannot be signed', async () => {
    const bench = makeBench({ header: '{"alg":"ES256"}', payload: claims });
    await verdict(bench, 'valid');
    const before = bench.$token.get();
    bench.writeHeader('{"alg":"RS256"}');
    expect(await when(bench.$problem, (problem) => problem !== undefined)).toContain('RSA');
    expect(bench.$token.get()).toBe(before);
    bench.reset();
    await when(bench.$problem, (problem) => problem === undefined);
    await verdict(bench, 'valid');
  });

  it('is signed with a new key after a rotation; the verifier has both, and the first again after a reset', async () => {
    const bench = makeBench({ header: '{"alg":"ES256","kid":"a"}', payload: claims });
    await verdict(bench, 'valid');
    const old = bench.$token.get();
    await bench.rotate('b');
    await when(bench.$token, (token) => token !== old);
    const answer = await verdict(bench, 'valid');
    expect(answer).toMatchObject({ key: { kid: 'b', use: 'public' } });
    expect(bench.$verifiers.get().map(({ kid }) => kid)).toEqual(['b', 'a']);
    bench.writeToken(old);
    expect(await verdict(bench, 'valid')).toMatchObject({ key: { kid: 'a' } });
    bench.reset();
    expect(bench.$verifiers.get().map(({ kid }) => kid)).toEqual(['a']);
    expect(stringOf(readJson(bench.$header.get()).root, 'kid')).toBe('a');
  });

  it('has times from now, in seconds or, where that is the point, in milliseconds', async () => {
    const before = Math.floor(Date.now() / 1000);
    const seconds = makeBench({ header: '{"alg":"HS256"}', payload: '{"exp":now+300}' });
    const milliseconds = makeBench({ header: '{"alg":"HS256"}', payload: '{"exp":now+300ms}' });
    await Promise.all([verdict(seconds, 'valid'), verdict(milliseconds, 'valid')]);
    // Taken from the clock between two looks at it, however long they are apart.
    const exp = expiryOf(seconds) ?? 0;
    expect([exp >= before + 300, exp <= Date.now() / 1000 + 300]).toEqual([true, true]);
    expect(Math.round((expiryOf(milliseconds) ?? 0) / (expiryOf(seconds) ?? 1))).toBe(1000);
  });
});

const rsa = () => makeBench({ header: '{"alg":"RS256","typ":"JWT","kid":"a"}', payload: claims });

describe('the gates of a live token', () => {
  beforeAll(startExplanations);

  const expected = { audience: 'https://api.example', issuer: 'https://login.example' };
  const states = async (bench: Bench, spoil: (gates: ReturnType<typeof makeGates>) => void | Promise<void>) => {
    const gates = makeGates(bench, expected);
    await verdict(bench, 'valid');
    await when(gates.$gates, (all) => all.every(({ state }) => state === 'pass'));
    await spoil(gates);
    const spoilt = await when(
      gates.$gates,
      (all) => all.every(({ state }) => state !== 'busy') && all.some(({ state }) => state !== 'pass'),
    );
    return Object.fromEntries(spoilt.map(({ id, state }) => [id, state]));
  };

  it('shut at the signature, for a character of the payload', async () => {
    const bench = rsa();
    const found = await states(bench, () => {
      bench.setSigns(false);
      bench.writePayload(bench.$payload.get().replace('ada', 'adb'));
    });
    expect(found).toMatchObject({ structure: 'pass', signature: 'fail', time: 'pass' });
    expect(await verdict(bench, 'invalid')).toMatchObject({ because: 'content-changed' });
  });

  it('shut at the structure, for a missing period', async () => {
    const bench = rsa();
    const found = await states(bench, () => bench.writeToken(bench.$token.get().replace('.', '')));
    expect(found['structure']).toBe('fail');
  });

  it('shut at the signature, for another key', async () => {
    const bench = rsa();
    const other = await generateKey('RS256', 'b', new AbortController().signal);
    if (!other.ok) throw new Error(other.problem);
    const found = await states(bench, () => bench.verifyWith(toJwkText(other.value)));
    expect(found).toEqual({ structure: 'pass', signature: 'fail', time: 'pass', profile: 'pass' });
    expect(await verdict(bench, 'invalid')).toMatchObject({ because: 'wrong-key' });
  });

  it('shut at the signature, for the right secret in the wrong encoding', async () => {
    const bench = makeBench({ header: '{"alg":"HS256","typ":"JWT"}', payload: claims });
    const secret = () => bench.$signer.get()?.material.k ?? '';
    const found = await states(bench, () => bench.verifyWith(secret()));
    expect(found['signature']).toBe('fail');
    bench.verifyWith(secret(), 'base64url');
    await verdict(bench, 'valid');
  });

  it('shut at the time alone, when the verifier’s clock is past exp', async () => {
    const found = await states(rsa(), (gates) => gates.setAhead(600));
    expect(found).toEqual({ structure: 'pass', signature: 'pass', time: 'fail', profile: 'pass' });
  });

  it('shut at the claims alone, for another audience', async () => {
    const bench = rsa();
    const found = await states(bench, () => bench.writePayload(bench.$payload.get().replace('api', 'photos')));
    expect(found).toEqual({ structure: 'pass', signature: 'pass', time: 'fail', profile: 'pass' });
  });
});
