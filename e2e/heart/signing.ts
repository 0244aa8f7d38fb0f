import { createHmac, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { expect } from '@playwright/test';
import { signedWith as madeWith } from '../made.ts';
import { randomSecret, signedWith } from '../signed.ts';
import { gates, keyField, type Person, region, tokenField } from './person.ts';
import { said } from './said.ts';
import type { Steps } from './step.ts';

const decoded = (part: string | undefined): string => Buffer.from(part ?? '', 'base64url').toString();
const partsOf = async (person: Person): Promise<readonly string[]> => (await person.valueOf(tokenField)).split('.');

/** Clicks into the payload, and waits for Monaco. */
export async function enterMonaco(person: Person): Promise<void> {
  // It may be there already: the pointer of the paste rests where the payload has come.
  if (!(await person.driven.evaluate(focusMonaco, ''))) await person.click({ role: 'textbox', name: 'Payload JSON' });
  await expect
    .poll(() => person.driven.evaluate(() => document.querySelector('.monaco-editor .view-line') !== null, ''))
    .toBe(true);
  await expect.poll(() => person.driven.evaluate(isInMonaco, '')).toBe(true);
}

/** Types a member behind the first brace. */
export async function editPayload(person: Person): Promise<void> {
  await enterMonaco(person);
  await person.driven.press('Control+Home');
  await person.driven.press('ArrowRight');
  await person.driven.type('"by": "grace", ');
  await expect.poll(async () => decoded((await partsOf(person))[1])).toBe('{"by":"grace","sub":"ada"}');
}

/** Runs in the page: enters Monaco where it has come. */
const focusMonaco = (): boolean => {
  const input = document.querySelector('[aria-label="Payload JSON"]');
  if (!(input instanceof HTMLElement) || !input.closest('.monaco-editor')) return false;
  input.focus();
  return true;
};

/** Runs in the page: whether what is typed goes into Monaco. */
const isInMonaco = (): boolean => document.activeElement?.closest('.monaco-editor') instanceof Element;

/** Families of signatures, each with one of its algorithms; what a browser lacks is Jotter's to compute. */
const families = ['HS256', 'RS256', 'PS384', 'ES256', 'ES512', 'EdDSA', 'Ed448', 'ES256K', 'ML-DSA-65'] as const;

const verifying: Steps = Object.fromEntries(
  families.map((alg) => [
    `a signature is verified, and another key does not match: ${alg}`,
    async (person, { address }) => {
      const { token, key, wrong } = await madeWith(alg);
      await person.open(address);
      await person.paste(tokenField, token);
      await person.paste(keyField, key);
      await person.waitFor(gates, said.verified);
      await person.paste(keyField, wrong);
      await person.waitFor(gates, said.mismatch);
    },
  ]),
);

export const signing: Steps = {
  'the payload is edited in Monaco, and the token follows': async (person, { address }) => {
    await person.open(address);
    await person.paste(tokenField, signedWith(randomSecret, { sub: 'ada' }));
    await editPayload(person);
    await person.waitFor(gates, said.edited);
  },

  'an edited token is signed again with a secret': async (person, { address }) => {
    const secret = 'a-secret-of-exactly-32-bytes-ok!';
    await person.open(address);
    await person.paste(tokenField, signedWith(secret, { sub: 'ada' }));
    await person.paste(keyField, secret);
    await person.waitFor(gates, said.verified);
    await editPayload(person);
    await person.waitFor(gates, said.verified);
    const [header, payload, signature] = await partsOf(person);
    expect(signature).toBe(createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url'));
  },

  'a token is signed again with a private key': async (person, { address }) => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { token } = await madeWith('RS256');
    await person.open(address);
    await person.paste(tokenField, token);
    await person.paste(keyField, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    await person.waitFor(gates, said.mismatch);
    await person.click({ role: 'button', name: '/^Sign again with/', within: region('Key') });
    await person.waitFor(gates, said.verified);
    const [header, payload, signature = ''] = await partsOf(person);
    const input = Buffer.from(`${header}.${payload}`);
    expect(verify('sha256', input, createPublicKey(pair.privateKey), Buffer.from(signature, 'base64url'))).toBe(true);
  },

  ...verifying,
};
