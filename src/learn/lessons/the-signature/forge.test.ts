import { describe, expect, it } from 'vitest';
import { makeBench, type Bench } from '../../state/workbench.ts';
import { check, forge, type Party } from './forge.ts';

const parties: readonly Party[] = ['issuer', 'verifier', 'stranger'];

/** A bench whose first token is there. */
async function readyBench(alg: string): Promise<Bench> {
  const bench = makeBench({ header: `{"alg":"${alg}"}`, payload: '{"sub":"ada","role":"reader"}' });
  await new Promise<void>((resolve) => {
    bench.$token.subscribe((token) => token !== '' && resolve());
  });
  return bench;
}

const whoCan = async (bench: Bench, act: typeof check): Promise<readonly Party[]> => {
  const outcomes = await Promise.all(parties.map((party) => act(bench, party)));
  return outcomes.flatMap(({ succeeded, party }) => (succeeded ? [party] : []));
};

describe('who can check and who can forge', () => {
  it('with a shared secret: both who share it, both ways', async () => {
    const bench = await readyBench('HS256');
    expect(await whoCan(bench, check)).toEqual(['issuer', 'verifier']);
    expect(await whoCan(bench, forge)).toEqual(['issuer', 'verifier']);
  });

  it.each(['RS256', 'ES256'])('with a key pair of %s: everybody checks, only the issuer signs', async (alg) => {
    const bench = await readyBench(alg);
    expect(await whoCan(bench, check)).toEqual(parties);
    expect(await whoCan(bench, forge)).toEqual(['issuer']);
    expect((await forge(bench, 'verifier')).says).toContain('can only verify');
  });
});
