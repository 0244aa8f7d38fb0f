import { createHash, createPublicKey } from 'node:crypto';
import { expect } from '@playwright/test';
import { keyField, type Person, region } from './person.ts';
import type { Sought } from './seeker.ts';
import type { Steps } from './step.ts';

const keys = region('Keys at hand');
const form = (kind: 'Public' | 'Private', name: string): Sought => ({
  role: 'button',
  name,
  within: { role: 'group', name: `${kind} forms` },
});

async function make(person: Person, kind: string): Promise<void> {
  await person.choose({ role: 'combobox', name: 'Kind' }, kind);
  await person.click({ role: 'button', name: 'Make the key' });
  await expect.poll(async () => (await person.see({ role: 'button', name: '/^Hide the forms of/' })).length).toBe(1);
}

export const keeping: Steps = {
  'a key is made, and its thumbprint and forms are those of one key': async (person, { address }) => {
    await person.open(`${address}#/keys`);
    await expect.poll(async () => (await person.see(keyField)).length).toBe(1);
    await make(person, 'P-256');
    // Its field is there before its text is.
    const publicJwk = { role: 'textbox', name: 'JWK, public', within: keys } as const;
    await expect.poll(() => person.valueOf(publicJwk)).toContain('"kty"');
    const jwk: unknown = JSON.parse(await person.valueOf(publicJwk));
    // RFC 7638 §3: these members, in this order, without white space.
    const of = (name: string): unknown => Reflect.get(Object(jwk), name);
    const members = Object.fromEntries(['crv', 'kty', 'x', 'y'].map((name) => [name, of(name)]));
    const thumbprint = createHash('sha256').update(JSON.stringify(members)).digest('base64url');
    await person.waitFor({ role: 'definition', within: keys }, thumbprint);
    await person.click(form('Public', 'PEM, SPKI'));
    const pem = { role: 'textbox', name: 'PEM, SPKI, public', within: keys } as const;
    await expect.poll(() => person.valueOf(pem)).toContain('-----BEGIN PUBLIC KEY-----');
    expect(createPublicKey(await person.valueOf(pem)).export({ format: 'jwk' })).toMatchObject(members);
    await person.click(form('Private', 'JWK'));
    await expect
      .poll(() => person.valueOf({ role: 'textbox', name: 'JWK, private', within: keys }))
      .toContain(`"x": "${String(of('x'))}"`);
  },
};
