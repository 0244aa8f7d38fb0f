import { describe, expect, it } from 'vitest';
import { autopsied } from './fixtures/autopsied.ts';
import { faultyTokens } from './fixtures/faulty-tokens.ts';
import { kitOf, type AlgorithmName } from './fixtures/kit.ts';
import { pairsOf } from './fixtures/pair-makers.ts';
import { unrelated } from './fixtures/unrelated.ts';
import { everyHypothesis } from './hypotheses/index.ts';

/** One of each kind: `npm run bench:autopsy` has all of them, and ten thousand unrelated keys. */
const algorithms: readonly AlgorithmName[] = ['HS256', 'HS512', 'RS256', 'PS256', 'ES256', 'Ed25519', 'ML-DSA-44'];

const namesOf = async (token: Parameters<typeof autopsied>[0]): Promise<string> =>
  (await autopsied(token)).finding?.faults.map(({ id }) => id).join(' + ') ?? 'nothing';

describe('every hypothesis', () => {
  it('has an id of its own, and makers of tokens with its fault', () => {
    const ids = everyHypothesis.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual([...faultyTokens.keys()].toSorted());
  });

  it.each([...faultyTokens.keys()])('%s is named where it is the fault, and by no other name', async (id) => {
    const named: string[] = [];
    let count = 0;
    for (const alg of algorithms)
      for (const token of faultyTokens.get(id)?.(kitOf(alg)) ?? []) {
        count += 1;
        const { finding } = await autopsied(token);
        const names = finding?.faults.map((fault) => fault.id).join(' + ') ?? 'nothing';
        if (names !== id) named.push(`${alg}: ${names}`);
        expect(finding?.sentence ?? '').toContain(token.says ?? '');
      }
    expect(named).toEqual([]);
    expect(count).toBeGreaterThan(0);
  });
});

describe('two faults at once', () => {
  it.each(['HS256', 'ES256', 'PS256'] as const)('are both named: %s', async (alg) => {
    for (const pair of pairsOf(kitOf(alg))) expect(await namesOf(pair)).toBe(pair.ids.join(' + '));
  });
});

describe('an unrelated key', () => {
  it('is never told to match', async () => {
    for (let number = 0; number < 300; number++)
      expect(await namesOf(unrelated(number, ['RS256', 'PS256', 'RS384', 'HS256', 'PS512', 'RS512', 'PS384']))).toBe(
        'nothing',
      );
  });

  it('leaves the count of what was tried', async () => {
    const { tried, counts, isBounded } = await autopsied(unrelated(0));
    expect(tried).toBeGreaterThan(2000);
    expect(counts.length).toBeGreaterThan(25);
    expect(isBounded).toBe(false);
  });
});
