import { deflateRawSync } from 'node:zlib';
import { createCipheriv, randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test, type Jotter } from './jotter.ts';
import { encryptedWith } from './made.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

interface Attack {
  readonly name: string;
  readonly token: string;
  readonly key?: string;
  /** What the page says of it, in the region that is named. */
  readonly where: 'Gates' | 'Reasons' | 'Findings' | 'Payload';
  readonly says: string;
}

/** `dir` with A128GCM, by hand: what an attacker encrypts is no business of Jotter's own encryption. */
function direct(content: Buffer, parameters: object): { readonly token: string; readonly key: string } {
  const key = randomBytes(16);
  const iv = randomBytes(12);
  const header = encoded(JSON.stringify({ alg: 'dir', enc: 'A128GCM', ...parameters }));
  const cipher = createCipheriv('aes-128-gcm', key, iv).setAAD(Buffer.from(header));
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  const parts = [iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return { token: `${header}..${parts.join('.')}`, key: JSON.stringify({ kty: 'oct', k: key.toString('base64url') }) };
}

const DEPTH = 2000;

async function attacks(): Promise<readonly Attack[]> {
  const password = await encryptedWith('PBES2-HS256+A128KW', 'A128GCM', { p2c: 1000 });
  const [header = '', ...rest] = password.token.split('.');
  const costly = Buffer.from(header, 'base64url').toString().replace('"p2c":1000', '"p2c":1000000000');
  const deep = `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`;
  return [
    {
      name: 'p2c of a billion',
      token: [encoded(costly), ...rest].join('.'),
      key: password.key,
      where: 'Reasons',
      says: '1,000,000,000',
    },
    {
      name: 'a zip bomb of a gigabyte',
      ...direct(deflateRawSync(Buffer.alloc(1_000_000_000, 97)), { zip: 'DEF' }),
      where: 'Reasons',
      says: 'zip',
    },
    {
      name: `a payload ${DEPTH.toLocaleString('en')} deep`,
      token: `${encoded('{"alg":"HS256"}')}.${encoded(deep)}.${'A'.repeat(43)}`,
      where: 'Findings',
      says: 'deep',
    },
    {
      name: 'a token of 10 MB',
      token: `${encoded('{"alg":"HS256"}')}.${encoded(`{"sub":"ada","data":"${'x'.repeat(7_500_000)}"}`)}.${'A'.repeat(43)}`,
      where: 'Findings',
      says: 'large',
    },
  ];
}

/** Resolves with the frame in which the region that is named says what it must of the next paste. */
async function answered(page: Page, { where, says }: Attack): Promise<() => Promise<unknown>> {
  await page.evaluate(
    ([region, words]) => {
      let isPasted = false;
      document.addEventListener('paste', () => (isPasted = true), { capture: true, once: true });
      const done = new Promise<boolean>((resolve) => {
        const look = (): void => {
          const found = [...document.querySelectorAll('section, [role="group"]')].some((one) => {
            const title = document.getElementById(one.getAttribute('aria-labelledby') ?? '');
            return (
              [one.getAttribute('aria-label'), title?.textContent].includes(region) && one.textContent.includes(words)
            );
          });
          if (found && isPasted) resolve(true);
          else requestAnimationFrame(look);
        };
        look();
      });
      Object.assign(globalThis, { answered: done });
    },
    [where, says] as const,
  );
  return () => page.evaluate(() => Reflect.get(globalThis, 'answered'));
}

async function attack(jotter: Jotter, page: Page, one: Attack): Promise<void> {
  await jotter.open();
  if (one.key !== undefined) {
    await jotter.paste('eyJhbGciOiJub25lIn0.e30.');
    await jotter.paste(one.key, jotter.key);
  }
  const answer = await answered(page, one);
  await jotter.paste(one.token);
  await answer();
}

test('hostile tokens are refused or shown, with a reason, and the page goes on', async ({ jotter, page }) => {
  for (const one of await attacks()) {
    await attack(jotter, page, one);
    await jotter.paste(`${encoded('{"alg":"none"}')}.${encoded('{"sub":"next"}')}.`);
    await expect(jotter.gates, one.name).toContainText('not signed');
    await expect.poll(() => jotter.json('Payload JSON'), one.name).toContain('"next"');
  }
});
