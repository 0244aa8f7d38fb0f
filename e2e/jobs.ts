import { randomBytes } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { Hand } from './hands.ts';
import { current, hs256, keySet, late, life, now, publicPem, rs256, rsa } from './job-tokens.ts';
import { expect, type Jotter } from './jotter.ts';
import { encryptedWith } from './made.ts';

export interface Job {
  readonly title: string;
  /** Steps that it may take at most. */
  readonly steps: number;
  readonly run: (jotter: Jotter, hand: Hand) => Promise<void>;
}

const verdict = ({ page }: Jotter): Locator => page.getByRole('status', { name: 'Verdict' });
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const secret = 'a secret of the back end, in plain text';

/** What it takes to verify a token with a key: the field is entered, and the key is pasted. */
async function verifyWith(jotter: Jotter, hand: Hand, token: string, key: string): Promise<void> {
  await jotter.paste(token);
  await hand.on(jotter.key);
  await jotter.paste(key, jotter.key);
}

/** A developer's day, each job from the paste to its end. */
export const jobs: readonly Job[] = [
  {
    title: 'job 1: why an expired token is rejected, and what it was worth before',
    steps: 1,
    run: async (jotter, hand) => {
      await jotter.paste(rs256(late()));
      await expect(verdict(jotter)).toContainText('Rejected: expired 2 h ago');
      await expect(jotter.reasons).toContainText('The token expired on');
      await hand.on(jotter.page.getByRole('button', { name: /^Check as of / }));
      await expect(verdict(jotter)).not.toContainText('Rejected');
      await expect(jotter.chips).toContainText('Clock');
    },
  },
  {
    title: 'job 2: a wrong audience is found, and accepted',
    steps: 2,
    run: async (jotter, hand) => {
      const { page } = jotter;
      await jotter.paste(rs256(current()));
      await hand.on(page.getByRole('button', { name: /^Audience/ }));
      const field = page.getByRole('group', { name: 'Audience' }).getByLabel('Expected audience (aud)');
      await expect(field).toBeFocused();
      await page.keyboard.type('https://api.acme.example');
      await page.keyboard.press('Enter');
      await expect(jotter.reasons).toContainText('Only the slash at the end differs');
      await hand.on(page.getByRole('button', { name: 'Accept this aud' }));
      await expect(verdict(jotter)).not.toContainText('Rejected');
    },
  },
  {
    title: 'job 3: a key set verifies a token',
    steps: 2,
    run: async (jotter, hand) => {
      await verifyWith(jotter, hand, rs256(current()), keySet());
      await expect(jotter.gates).toContainText('Signature passes');
    },
  },
  {
    title: 'job 4: a PEM on one line verifies a token',
    steps: 2,
    run: async (jotter, hand) => {
      await verifyWith(jotter, hand, rs256(current()), publicPem().trim().replaceAll('\n', '\\n'));
      await expect(jotter.gates).toContainText('Signature passes');
    },
  },
  {
    title: 'job 5: a secret that is base64 is named as the cause, and used',
    steps: 2,
    run: async (jotter, hand) => {
      const bytes = randomBytes(32);
      await verifyWith(jotter, hand, hs256(current(), bytes), bytes.toString('base64'));
      await expect(verdict(jotter)).toContainText('base64');
      await hand.on(jotter.page.getByRole('button', { name: 'Use base64' }).first());
      await expect(jotter.gates).toContainText('Signature passes');
    },
  },
  {
    title: 'job 6: exp is set to an hour from now, and the token copied',
    steps: 3,
    run: async (jotter, hand) => {
      const { page } = jotter;
      await jotter.paste(hs256(late(), secret));
      await jotter.paste(secret, jotter.key);
      await expect(jotter.gates).toContainText('Signature passes');
      await hand.on(page.getByRole('button', { name: 'Edit exp' }));
      await hand.on(page.getByRole('button', { name: '+1 h: set exp to 1 hour from now' }));
      await expect(jotter.gates).toContainText('Time and claims passes');
      await expect(jotter.gates).toContainText('Signature passes');
      await hand.on(page.getByRole('button', { name: 'Copy token' }));
      await expect.poll(() => copied(page)).toBe(await jotter.token.inputValue());
    },
  },
  {
    title: 'job 7: an HS256 token becomes an RS256 one, and its public key is copied',
    steps: 3,
    run: async (jotter, hand) => {
      const { page } = jotter;
      await jotter.paste(hs256(current(), secret));
      await jotter.paste(secret, jotter.key);
      await expect(jotter.gates).toContainText('Signature passes');
      await hand.choose(page.getByRole('combobox', { name: 'Algorithm' }), 'RS256');
      await hand.on(page.getByRole('button', { name: 'Sign with a demo key' }).first());
      await expect(jotter.gates).toContainText('Signature passes: verified by a demo key made here');
      await hand.on(page.getByRole('button', { name: 'Copy public key' }));
      await expect.poll(() => copied(page)).toContain('BEGIN PUBLIC KEY');
    },
  },
  {
    title: 'job 8: an encrypted token is decrypted',
    steps: 2,
    run: async (jotter, hand) => {
      const made = await encryptedWith('RSA-OAEP-256', 'A256GCM');
      await verifyWith(jotter, hand, made.token, made.key);
      await expect(jotter.gates).toContainText('Decryption passes');
    },
  },
  {
    title: 'job 9: of two tokens one learns why one is rejected',
    steps: 2,
    run: async (jotter, hand) => {
      const [bearer, cookie] = [rs256(current()), rs256({ ...late(), sub: 'cookie' })];
      await jotter.paste(
        `curl https://api.example -H 'Authorization: Bearer ${bearer}' -H 'Cookie: session=${cookie}'`,
      );
      await hand.on(jotter.page.getByRole('link', { name: 'Compare', exact: true }).last());
      await expect(jotter.page.getByRole('status', { name: 'Comparison' })).toContainText(/B is rejected.*expired/);
    },
  },
  {
    title: 'job 10: a new token is made with a new key',
    steps: 3,
    run: async (jotter, hand) => {
      const { page } = jotter;
      await hand.on(page.getByRole('link', { name: 'New token' }).first());
      await hand.on(page.getByRole('button', { name: 'Sign', exact: true }));
      await hand.on(page.getByRole('button', { name: 'Copy token' }));
      await expect.poll(() => copied(page)).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
    },
  },
  {
    title: 'job 11: of a curl command the token that a server judges is in view, and the cookie one step away',
    steps: 1,
    run: async (jotter, hand) => {
      const { page } = jotter;
      const tokens = page.getByRole('tablist', { name: /token/i });
      const [bearer, cookie] = [rs256(current()), rs256({ ...life, sub: 'cookie', exp: now() - 60 })];
      await jotter.paste(
        `curl https://api.acme.example -H 'Cookie: session=${cookie}' -H 'Authorization: Bearer ${bearer}'`,
      );
      await expect(tokens.getByRole('tab', { selected: true })).toContainText('Authorization header');
      expect(await jotter.json('Payload JSON')).toContain('u-48121');
      await hand.on(page.getByRole('tab', { name: /^cookie session/ }));
      await expect.poll(() => jotter.json('Payload JSON')).toContain('"cookie"');
    },
  },
  {
    title: 'job 12: a safe twin of a rejected token is copied',
    steps: 3,
    run: async (jotter, hand) => {
      const { page } = jotter;
      await jotter.paste(rs256({ ...late(), email: 'ada@acme.example' }));
      await jotter.paste(publicPem(), jotter.key);
      await expect(verdict(jotter)).toContainText('Rejected: expired 2 h ago');
      await hand.on(page.getByRole('button', { name: 'Share …' }));
      const dialog = page.getByRole('dialog', { name: 'Share this token' });
      await hand.on(dialog.getByRole('tab', { name: 'Safe twin' }));
      await expect(dialog.getByRole('status').first()).toContainText(/^Checked: same verdict, same \d+ findings?/);
      await hand.on(dialog.getByRole('button', { name: 'Copy as Markdown' }));
      await expect.poll(() => copied(page)).toContain('-----BEGIN PUBLIC KEY-----');
      expect(await copied(page)).toContain('Rejected: expired 2 h ago');
      for (const one of ['acme', 'u-48121', 'k-1"', String(rsa.publicKey.export({ format: 'jwk' }).n).slice(0, 40)])
        expect(await copied(page)).not.toContain(one);
    },
  },
];
