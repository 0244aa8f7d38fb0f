import { describe, expect, it } from 'vitest';
import { autopsied } from './fixtures/autopsied.ts';
import { faultyTokens } from './fixtures/faulty-tokens.ts';
import { algorithmNames, kitOf } from './fixtures/kit.ts';
import { everyHypothesis } from './hypotheses/index.ts';

describe('every hypothesis', () => {
  it('has an id of its own, and makers of tokens with its fault', () => {
    const ids = everyHypothesis.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual([...faultyTokens.keys()].toSorted());
  });

  it.each([...faultyTokens.keys()])('%s is named where it is the fault, and by no other name', async (id) => {
    const named: string[] = [];
    let count = 0;
    for (const alg of algorithmNames)
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
