import { expect } from '@playwright/test';
import { randomSecret, signedWith } from '../signed.ts';
import { seeClaims } from './claims.ts';
import { gates, type Person, region, tokenField } from './person.ts';
import { said } from './said.ts';
import type { Steps } from './step.ts';

const claims = { iss: 'https://id.example.com', sub: 'ada', exp: 4_102_444_800 };
const token = signedWith(randomSecret, claims);

/** The three parts, each where a person looks for it. */
async function seeParts(person: Person, claims: object): Promise<void> {
  await person.waitFor(gates, said.structure);
  // Before the pointer is near it, which brings Monaco.
  expect(JSON.parse(await person.valueOf({ role: 'textbox', name: 'Payload JSON' }))).toEqual(claims);
  await person.unfold('Header');
  expect(JSON.parse(await person.valueOf({ role: 'textbox', name: 'Header JSON' }))).toEqual({
    alg: 'HS256',
    typ: 'JWT',
  });
  await person.waitFor(region('Signature'), '32 bytes');
  await seeClaims(person, 'sub');
}

/** The base64url characters that hold a member: byte b starts in character ⌊4b/3⌋. */
function holding(member: string): string {
  const text = Buffer.from(JSON.stringify(claims));
  const start = text.indexOf(member);
  const characters = text.toString('base64url');
  return characters.slice(Math.floor((4 * start) / 3), Math.ceil((4 * (start + member.length)) / 3));
}

const lit = ({ driven }: Person): Promise<string> =>
  driven.evaluate(
    () => [...document.querySelectorAll('.field-token .mark-lit')].map(({ textContent }) => textContent).join(''),
    '',
  );

export const reading: Steps = {
  'a token is pasted, and its three parts are shown': async (person, { address }) => {
    await person.open(address);
    await person.paste(tokenField, token);
    await seeParts(person, claims);
  },

  'a token is typed, and its three parts are shown': async (person, { address }) => {
    await person.open(address);
    const short = signedWith(randomSecret, { sub: 'ada' });
    await person.type(tokenField, short);
    expect(await person.valueOf(tokenField)).toBe(short);
    await seeParts(person, { sub: 'ada' });
  },

  'pointing at a claim lights its characters in the token (X-ray)': async (person, { address }) => {
    await person.open(address);
    await person.paste(tokenField, token);
    await person.click({ role: 'button', name: 'Claims', within: region('Payload') });
    for (const [name, member] of [
      ['sub', '"sub":"ada"'],
      ['exp', '"exp":4102444800'],
    ] as const) {
      await person.point({ role: 'rowheader', name, within: region('Claims') });
      await expect.poll(() => lit(person)).toBe(holding(member));
    }
  },
};
