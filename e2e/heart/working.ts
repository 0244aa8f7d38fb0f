import { expect } from '@playwright/test';
import { randomSecret, signedWith } from '../signed.ts';
import { gates, type Person, region, tokenField } from './person.ts';
import { said } from './said.ts';
import type { Steps } from './step.ts';

/** Notes from now on which workers the page starts; they start as they would. */
const noteWorkers = ({ driven }: Person): Promise<void> =>
  driven.evaluate(() => {
    const started: string[] = [];
    Reflect.set(globalThis, 'started', started);
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        started.push(String(given[0]));
      }
    };
  }, '');

const workersOf = ({ driven }: Person): Promise<readonly string[]> =>
  driven.evaluate(() => Array.from(Reflect.get(globalThis, 'started') ?? [], String), '');

export const working: Steps = {
  'the secret of a token is found among the known ones': async (person, { address }) => {
    await person.open(address);
    await person.paste(tokenField, signedWith('secret', { sub: 'a' }));
    await person.unfold('Known secrets');
    await person.click({ role: 'button', name: 'Try known secrets …' });
    await person.waitFor(region('Known secrets'), said.secretFound);
  },

  'a long token is judged in a worker': async (person, { address }) => {
    const token = signedWith(randomSecret, {
      exp: 1_500_000_000,
      list: Array.from({ length: 3000 }, (_, id) => ({ id, name: `Name ${id}` })),
      password: 'hunter2',
    });
    expect(token.length).toBeGreaterThan(64_000);
    await person.open(address);
    await noteWorkers(person);
    await person.paste(tokenField, token);
    await person.waitFor(gates, said.expired);
    await person.unfold('Findings');
    await person.waitFor(region('Findings'), said.readableSecret);
    expect((await workersOf(person)).map((started) => started.slice(0, 5))).toEqual(['blob:']);
  },
};
