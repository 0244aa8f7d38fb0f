/**
 * Texts of 5 MB are read in a worker: the page says so, lets go of them at a click, and says the right thing in the end. How long that
 * takes is measured by `npm run bench:long`; here, messages to workers are held back so that no test depends on the clock.
 */
import { expect } from '@playwright/test';
import { inBoth } from './driven.ts';
import type { Sought } from './heart/seeker.ts';
import { gates, Person, region, tokenField } from './heart/person.ts';
import { holdWorkers, release } from './held-workers.ts';
import { longInputs, longTextSecret, signed } from './long-inputs.mjs';
import { paste } from './scripted-paste.ts';

/** Copies all that can be selected in a field, by the browser's own clipboard. */
async function copyAll(person: Person, field: Sought): Promise<void> {
  await person.click(field);
  await person.driven.press('Control+A');
  await person.driven.press('Control+C');
}

/** Pastes what was copied over what is in the field. */
async function pasteOver(person: Person, field: Sought): Promise<void> {
  await person.click(field);
  await person.driven.press('Control+A');
  await person.driven.press('Control+V');
}

const textOf = (name: string): string => {
  const input = longInputs.find((one) => one.name === name);
  if (!input) throw new Error(`There is no input ${name}.`);
  return input.make();
};

const cancel = { role: 'button', name: 'Cancel reading' } as const;
const again = { role: 'button', name: 'Read it again' } as const;
const page = { role: 'region' } as const;

for (const { browserName, it } of inBoth) {
  it.describe(`in ${browserName}, a text of 5 MB`, () => {
    it.use({ serviceWorker: false });

    it('is said to be read, is let go of at a click, and is read again at another', async ({ driven, baseURL }) => {
      const person = new Person(driven);
      await driven.prepare(holdWorkers);
      await person.open(baseURL ?? '');
      await paste(driven, 'Encoded token', textOf('one string'));
      await person.waitFor({ role: 'status' }, 'Still reading: 5.0 MB.');
      await person.waitFor(gates, 'Structure', 'reading');
      const shown = await person.valueOf(tokenField);
      await person.click(cancel);
      await person.waitFor({ role: 'status' }, 'Reading was cancelled.');
      expect(await person.see(cancel)).toEqual([]);
      expect(shown.length).toBeGreaterThan(10_000);
      expect(await person.valueOf(tokenField)).toBe(shown);
      await person.click(again);
      await person.waitFor({ role: 'status' }, 'Still reading: 5.0 MB.');
      await release(driven);
      await person.waitFor(gates, 'Time and claims fails: expired');
      expect(await person.see(again)).toEqual([]);
    });

    it('is copied as a whole, though the field shows its beginning', async ({ driven, baseURL }) => {
      const person = new Person(driven);
      await person.open(baseURL ?? '');
      await paste(driven, 'Encoded token', textOf('one string'));
      await person.waitFor(region('Encoded token'), '5,000,153 characters', 'The field shows the beginning');
      expect((await person.valueOf(tokenField)).length).toBeLessThan(100_000);
      await copyAll(person, tokenField);
      await paste(driven, 'Encoded token', signed({ sub: 'a' }));
      await person.waitFor(region('Encoded token'), '96 characters');
      await pasteOver(person, tokenField);
      await person.waitFor(region('Encoded token'), '5,000,153 characters', 'The field shows the beginning');
      await person.waitFor(gates, 'Time and claims fails: expired');
    });

    it('gives way to a newer one', async ({ driven, baseURL }) => {
      const person = new Person(driven);
      await driven.prepare(holdWorkers);
      await person.open(baseURL ?? '');
      await paste(driven, 'Encoded token', textOf('200,000 claims'));
      await person.waitFor({ role: 'status' }, 'Still reading: 5.2 MB.');
      await paste(driven, 'Encoded token', textOf('words'));
      await person.waitFor({ role: 'status' }, 'Still reading: 5.0 MB.');
      await release(driven);
      await person.waitFor(page, 'No token found');
      await paste(driven, 'Encoded token', textOf('periods'));
      await paste(driven, 'Encoded token', signed({ sub: 'short and newest' }));
      await person.waitFor(region('Payload'), 'short and newest');
      expect(await person.see(cancel)).toEqual([]);
    });

    it('with 200,000 claims is judged as a whole, and shows the first ones and those that are known', async ({
      driven,
      baseURL,
    }) => {
      const person = new Person(driven);
      await person.open(baseURL ?? '');
      await paste(driven, 'Encoded token', textOf('200,000 claims'));
      await person.waitFor(region('Key'), 'A secret, a PEM');
      await paste(driven, 'Key', longTextSecret);
      await person.waitFor(gates, 'Signature passes: verified', 'Time and claims fails: expired');
      await person.waitFor(region('Payload'), 'The first 499 of 200,003 claims are shown.');
      await person.click({ role: 'button', name: 'Claims', within: region('Payload') });
      await person.waitFor(region('Claims'), 'https://last.example', 'last-audience', '60 of 200,003 claims are shown');
      await person.unfold('Findings');
      await person.waitFor(region('Findings'), 'expired');
    });

    it('with one string is verified over all of it', async ({ driven, baseURL }) => {
      const person = new Person(driven);
      await person.open(baseURL ?? '');
      const text = textOf('one string');
      await paste(driven, 'Encoded token', text);
      await person.waitFor(region('Key'), 'A secret, a PEM');
      await paste(driven, 'Key', longTextSecret);
      await person.waitFor(gates, 'Signature passes: verified', 'Time and claims fails: expired');
      await person.waitFor(region('Payload'), 'The first 50,000 of 3,750,');
      // One character in the middle is another one.
      const at = 2_500_000;
      await paste(driven, 'Encoded token', text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1));
      await person.waitFor(gates, 'Signature fails');
    });

    it('with 2,000 signatures is verified as far as it is read', async ({ driven, baseURL }) => {
      const person = new Person(driven);
      await person.open(baseURL ?? '');
      await paste(driven, 'Encoded token', textOf('2,000 signatures'));
      await person.waitFor(region('Key'), 'A secret, a PEM');
      await paste(driven, 'Key', longTextSecret);
      await person.waitFor(gates, 'Signature passes', 'Time and claims fails: expired');
      await person.unfold('Findings');
      await person.waitFor(region('Findings'), '2,000 signatures', '100');
      await person.waitFor(region('Signatures'), '100 over one payload');
    });

    for (const [name, words] of [
      ['periods', 'No token found'],
      ['words', 'No token found'],
      ['3,000 keys', 'This is a JSON Web Key Set'],
    ] as const)
      it(`of ${name} is no token`, async ({ driven, baseURL }) => {
        const person = new Person(driven);
        await person.open(baseURL ?? '');
        await paste(driven, 'Encoded token', textOf(name));
        await person.waitFor(page, words);
      });

    it('of keys is refused by the key field, which reads a shorter one in a worker', async ({ driven, baseURL }) => {
      const person = new Person(driven);
      await driven.prepare(holdWorkers);
      await person.open(baseURL ?? '');
      await paste(driven, 'Encoded token', signed({ sub: 'a' }));
      await person.waitFor(region('Key'), 'A secret, a PEM');
      await paste(driven, 'Key', textOf('3,000 keys as a key'));
      await person.waitFor(region('Key'), 'at most 2,000,000 characters');
      await person.waitFor(region('Key'), 'The field shows the beginning of 4,8');
      const keys = Array.from({ length: 3_000 }, (_, index) => ({
        kty: 'oct',
        kid: `key-${index}-of-three-thousand-keys`,
        k: Buffer.from(index === 700 ? longTextSecret : `secret ${index}`).toString('base64url'),
      }));
      const set = JSON.stringify({ keys });
      expect(set.length).toBeGreaterThan(200_000);
      await paste(driven, 'Key', set);
      await person.waitFor(region('Key'), 'Still reading: 0.2 MB.');
      await person.click(cancel);
      await person.waitFor(region('Key'), 'Reading was cancelled.');
      await person.waitFor(
        region('Key'),
        `The field shows the beginning of ${set.length.toLocaleString('en')} characters`,
      );
      await person.click(again);
      await release(driven);
      await person.waitFor(region('Key'), 'This text holds 3,000 keys', 'Read as');
      await person.waitFor(gates, 'verified by the key you pasted, “key-700-of-three-thousand-keys”');
    });
  });
}
