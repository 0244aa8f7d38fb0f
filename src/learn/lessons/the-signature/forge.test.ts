import { describe, expect, it } from 'vitest';
import { makePlayground, type Playground } from '../../state/playground.ts';
import { check, forge, type Party } from './forge.ts';

const parties: readonly Party[] = ['issuer', 'verifier', 'stranger'];

/** A playground whose first token is there. */
async function readyPlayground(alg: string): Promise<Playground> {
  const playground = makePlayground({ header: `{"alg":"${alg}"}`, payload: '{"sub":"ada","role":"reader"}' });
  await new Promise<void>((resolve) => {
    playground.$token.subscribe((token) => token !== '' && resolve());
  });
  return playground;
}

const whoCan = async (playground: Playground, act: typeof check): Promise<readonly Party[]> => {
  const outcomes = await Promise.all(parties.map((party) => act(playground, party)));
  return outcomes.flatMap(({ succeeded, party }) => (succeeded ? [party] : []));
};

describe('who can check and who can forge', () => {
  it('with a shared secret: both who share it, both ways', async () => {
    const playground = await readyPlayground('HS256');
    expect(await whoCan(playground, check)).toEqual(['issuer', 'verifier']);
    expect(await whoCan(playground, forge)).toEqual(['issuer', 'verifier']);
  });

  it.each(['RS256', 'ES256'])('with a key pair of %s: everybody checks, only the issuer signs', async (alg) => {
    const playground = await readyPlayground(alg);
    expect(await whoCan(playground, check)).toEqual(parties);
    expect(await whoCan(playground, forge)).toEqual(['issuer']);
    expect((await forge(playground, 'verifier')).says).toContain('can only verify');
  });
});
