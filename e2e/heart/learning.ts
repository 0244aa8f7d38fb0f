import { expect } from '@playwright/test';
import { type Person, region } from './person.ts';
import { said } from './said.ts';
import type { Sought } from './seeker.ts';
import type { Steps } from './step.ts';

const step = (title: string): Sought => region(`/${title}/`);

async function rewrite(person: Person, sought: Sought, change: (text: string) => string): Promise<void> {
  await expect.poll(() => person.valueOf(sought)).not.toBe('');
  await person.paste(sought, change(await person.valueOf(sought)));
}

export const learning: Steps = {
  'the first steps of a lesson are done': async (person, { address }) => {
    await person.open(`${address}#/learn/what-a-jwt-is`);
    await person.waitFor({ role: 'heading', name: '/What a JWT is/' }, 'What a JWT is');
    const first = step('This is one');
    expect(await person.read({ role: 'listitem', within: first })).not.toContain(said.done);
    await rewrite(person, { role: 'textbox', name: 'Payload JSON', within: first }, (text) =>
      text.replace('ada', 'grace'),
    );
    await person.waitFor(first, said.done);
    const second = step('An open standard');
    await person.click({ role: 'button', name: 'Show what the RFC prints', within: second });
    await person.waitFor(second, said.done);
    const third = step('It says all by itself');
    await person.click({ role: 'radio', name: 'Whether ada logged out a minute ago', within: third });
    await person.waitFor(third, said.done, 'Right');
  },

  'a flow of the simulator is played to its end, and with a changed claim the API refuses the token': async (
    person,
    { address },
  ) => {
    await person.open(`${address}#/learn/simulator/bearer`);
    const rows: Sought = { role: 'button', within: { role: 'list', name: 'Steps' } };
    const current = async (): Promise<number> => (await person.see(rows)).findIndex(({ isCurrent }) => isCurrent);
    await expect.poll(current).toBe(0);
    const { length } = await person.see(rows);
    expect(length).toBe(6);
    for (let index = 1; index < length; index++) {
      await person.click({ role: 'button', name: 'Step' });
      await expect.poll(current).toBe(index);
    }
    const outcome: Sought = { role: 'status', name: 'Outcome' };
    await person.waitFor(outcome, '200 OK');
    await person.click({ role: 'button', name: '/^Change a claim/' });
    await person.waitFor(outcome, 'API to client: 401 invalid_token, refused by Signature');
  },
};
