import { expect } from '@playwright/test';
import { encryptedWith, type Made } from '../made.ts';
import { gates, keyField, tokenField } from './person.ts';
import { said } from './said.ts';
import type { Steps } from './step.ts';

const cases: Readonly<Record<string, () => Promise<Made>>> = {
  'RSA-OAEP-256, A256GCM': () => encryptedWith('RSA-OAEP-256', 'A256GCM'),
  'ECDH-ES, A128CBC-HS256': () => encryptedWith('ECDH-ES', 'A128CBC-HS256'),
  'ECDH-ES+A256KW on X25519': () => encryptedWith('ECDH-ES+A256KW', 'A256GCM', { kind: 'X25519' }),
  'dir, A256GCM': () => encryptedWith('dir', 'A256GCM'),
  // Chromium has no AES-192.
  'A192KW, A192GCM': () => encryptedWith('A192KW', 'A192GCM'),
  'dir, A192CBC-HS384': () => encryptedWith('dir', 'A192CBC-HS384'),
  'PBES2-HS256+A128KW': () => encryptedWith('PBES2-HS256+A128KW', 'A128GCM', { p2c: 1000 }),
};

export const decrypting: Steps = Object.fromEntries(
  Object.entries(cases).map(([name, make]) => [
    `a token is decrypted, and does not open with another key: ${name}`,
    async (person, { address }) => {
      const { token, key, wrong } = await make();
      await person.open(address);
      await person.paste(tokenField, token);
      await person.paste(keyField, wrong);
      await person.waitFor(gates, said.notDecrypted);
      await person.paste(keyField, key);
      await person.waitFor(gates, said.decrypted);
      await expect
        .poll(() => person.valueOf({ role: 'textbox', name: 'Payload JSON' }))
        .toMatch(/^\{\s*"sub": "ada"\s*\}$/);
    },
  ]),
);
