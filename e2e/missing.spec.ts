import { expect } from '@playwright/test';
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Driven, fieldOf, inBoth, press, textOf } from './driven.ts';
import { signedWith } from './made.ts';
import { subPath } from './playwright.config.ts';
import { serveFolder, type StaticHost } from './static-host.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const claims = '{"sub":"ada","iat":1764000000}';
const passes = 'matches a key that came with the token';

const says = (page: Driven, words: string) => expect.poll(() => textOf(page)).toContain(words);

/** Types into the plain field of a pane, where its caret is put behind a text. */
async function typeBehind(page: Driven, label: string, text: string, typed: string): Promise<void> {
  await page.evaluate((given) => {
    const [name, before] = given.split('\n');
    const field = document.querySelector(`textarea[aria-label="${name}"]`);
    if (!(field instanceof HTMLTextAreaElement)) throw new Error(`There is no field ${name}.`);
    field.focus();
    const at = field.value.indexOf(before ?? '') + (before ?? '').length;
    field.setSelectionRange(at, at);
  }, `${label}\n${text}`);
  await page.type(typed);
}

/** A copy of the build on a host of its own, from which files can be taken away and put back. */
class Copy {
  readonly host: StaticHost;
  readonly #folder: string;
  #taken: readonly string[] = [];

  constructor(host: StaticHost, folder: string) {
    this.host = host;
    this.#folder = folder;
  }

  take(name: RegExp): void {
    const assets = join(this.#folder, 'assets');
    this.#taken = readdirSync(assets).filter((file) => name.test(file));
    if (this.#taken.length === 0) throw new Error(`No file of the build is called ${name}.`);
    for (const file of this.#taken) renameSync(join(assets, file), join(this.#folder, `${file}.taken`));
  }

  putBack(): void {
    for (const file of this.#taken) renameSync(join(this.#folder, `${file}.taken`), join(this.#folder, 'assets', file));
  }
}

const link = async (host: StaticHost, alg: string): Promise<string> => {
  const { token, key } = await signedWith(alg, claims);
  return `${host.address}#token=${token}&key=${encodeURIComponent(key)}`;
};

const deniedStorage = (): void => {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(globalThis, name, {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
};
/** Whoever has the details of the key open sees its text. */
const rememberKeyOpen = (): void => localStorage.setItem('jotter:unfolded', JSON.stringify('key'));
const noServiceWorker = (): void => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
const refusedServiceWorker = (): void => {
  ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('by the test', 'SecurityError'));
};

for (const { browserName, it: both } of inBoth) {
  const it = both.extend<{ copy: Copy }>({
    copy: async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'jotter-'));
      cpSync(dist, folder, { recursive: true });
      const host = await serveFolder(folder, subPath);
      await use(new Copy(host, folder));
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  });

  it.describe(`in ${browserName}, what is missing`, () => {
    // The window of Firefox is 800 pixels wide, where the menu has the theme.
    const themeIn = browserName === 'Firefox' ? 'Menu' : 'Theme';
    it('is nothing where all is there: the control run', async ({ driven, copy }) => {
      await driven.goto(await link(copy.host, 'ES256K'));
      await says(driven, passes);
      await driven.goto(`${copy.host.address}#/trust`);
      await says(driven, 'Nothing that Jotter uses is missing here');
      await press(driven, themeIn);
      await says(driven, 'As the system');
      await driven.evaluate(() => document.querySelector<HTMLInputElement>('input[value=dark]')?.click(), '');
      expect(await textOf(driven)).not.toContain('denies storage');
      expect(await textOf(driven)).not.toContain('could not be loaded');
    });

    it('is storage: it decodes, verifies and edits, and says what is forgotten', async ({ driven, copy }) => {
      await driven.prepare(deniedStorage);
      await driven.goto(await link(copy.host, 'ES256K'));
      await says(driven, passes);
      const before = await fieldOf(driven, 'Encoded token');
      await typeBehind(driven, 'Payload JSON', '"ada', ' lovelace');
      await expect.poll(() => fieldOf(driven, 'Encoded token')).not.toBe(before);
      await driven.goto(`${copy.host.address}#/trust`);
      await says(
        driven,
        'This browser denies it. Theme, shortcut setting and steps of lessons are forgotten when the page closes, and texts cannot be kept over a reload.',
      );
      await press(driven, themeIn);
      await says(driven, 'As the system');
      await driven.evaluate(() => document.querySelector<HTMLInputElement>('input[value=dark]')?.click(), '');
      await says(driven, 'This browser denies storage: the theme holds until the page closes.');
      await driven.goto(`${copy.host.address}#/learn`);
      await says(driven, 'Remember in this browser what I have done');
      await driven.evaluate(() => document.querySelector<HTMLInputElement>('main input[type=checkbox]')?.click(), '');
      await says(driven, 'This browser denies storage: it is remembered until the page closes.');
    });

    for (const [how, prepare, words] of [
      ['is no service worker', noServiceWorker, 'This browser has none, or hides it, as in a private window.'],
      ['is a service worker that is refused', refusedServiceWorker, 'This browser refused it: by the test'],
    ] as const)
      it(`${how}: it decodes and verifies, and says what does not work`, async ({ driven, copy }) => {
        await driven.prepare(prepare);
        await driven.goto(await link(copy.host, 'ML-DSA-65'));
        await says(driven, passes);
        await driven.goto(`${copy.host.address}#/trust`);
        await says(
          driven,
          `${words} Jotter needs the network whenever it is opened or a further part of it is needed, and nothing can be shared with it.`,
        );
      });

    it('is Monaco: what is typed meanwhile is kept, edits sign anew, and it can be tried again', async ({
      driven,
      copy,
    }) => {
      await driven.prepare(noServiceWorker);
      copy.take(/^MonacoField-.*\.js$/);
      await driven.goto(await link(copy.host, 'HS256'));
      await says(driven, passes);
      const before = await fieldOf(driven, 'Encoded token');
      await typeBehind(driven, 'Payload JSON', '"ada', ' l');
      await says(driven, 'The code editor could not be loaded; this plain field edits as well.');
      await driven.type('ovelace');
      await expect.poll(() => fieldOf(driven, 'Payload JSON')).toContain('"ada lovelace"');
      await expect.poll(() => fieldOf(driven, 'Encoded token')).not.toBe(before);
      await says(driven, passes);
      copy.putBack();
      if (browserName === 'Firefox') return;
      await driven.evaluate(() => {
        const line = [...document.querySelectorAll('p')].find((one) => one.textContent.includes('code editor'));
        line?.querySelector('button')?.click();
      }, '');
      await expect
        .poll(() => driven.evaluate(() => document.querySelectorAll('.monaco-editor').length, ''))
        .toBeGreaterThan(0);
      await expect
        .poll(() =>
          driven.evaluate(
            () => document.querySelector('.monaco-editor')?.textContent.replaceAll('\u00a0', ' ') ?? '',
            '',
          ),
        )
        .toContain('ada lovelace');
    });

    for (const [what, files, alg, words] of [
      [
        'judges',
        /^explanations-/,
        'HS256',
        'What judges and explains a token could not be loaded. Is this browser offline?',
      ],
      [
        'reads keys and verifies',
        /^verifying-/,
        'HS256',
        'The part of Jotter that does this could not be loaded. Is this browser offline?',
      ],
      [
        'computes ES256K',
        /^secp256k1-/,
        'ES256K',
        'This browser cannot compute secp256k1, and the part of Jotter that does it instead could not be loaded.',
      ],
      [
        'shows claims and findings',
        /^findings-/,
        'HS256',
        'This part of Jotter could not be loaded. Is this browser offline?',
      ],
      ['holds the key', /^KeyPane-/, 'HS256', 'This part of Jotter could not be loaded. Is this browser offline?'],
    ] as const)
      it(`is what ${what}: that is said, the token is decoded, and another try or a reload brings it`, async ({
        driven,
        copy,
      }) => {
        await driven.prepare(noServiceWorker);
        await driven.prepare(rememberKeyOpen);
        copy.take(files);
        const address = await link(copy.host, alg);
        await driven.goto(address);
        await says(driven, words);
        await says(driven, 'A part of Jotter could not be loaded');
        await expect.poll(() => fieldOf(driven, 'Payload JSON')).toContain('"sub": "ada"');
        if (what === 'judges') {
          await says(driven, 'not checked: the rules could not be loaded');
          await says(driven, passes);
        }
        const token = await fieldOf(driven, 'Encoded token');
        copy.putBack();
        // Firefox never asks twice for a module that did not come, as long as the page lives.
        await press(driven, browserName === 'Firefox' ? 'Reload and keep the texts' : 'Try again');
        await expect.poll(() => textOf(driven)).not.toContain('could not be loaded');
        await says(driven, passes);
        expect(await fieldOf(driven, 'Encoded token')).toBe(token);
        expect(await fieldOf(driven, 'Key')).toBe(new URLSearchParams(new URL(address).hash.slice(1)).get('key'));
        expect(await driven.evaluate(() => sessionStorage.length, '')).toBe(0);
      });

    for (const [page, files, words] of [
      ['learn', /^Learn-/, 'This part of Jotter could not be loaded. Is this browser offline?'],
      ['learn/three-parts', /^three-parts-/, 'This lesson could not be loaded. Is this browser offline?'],
      ['learn/glossary', /^Glossary-/, 'This part of Jotter could not be loaded. Is this browser offline?'],
      ['rules', /^Rules-/, 'This part of Jotter could not be loaded. Is this browser offline?'],
      ['keys', /^Keys-/, 'This part of Jotter could not be loaded. Is this browser offline?'],
      ['trust', /^Trust-/, 'This part of Jotter could not be loaded. Is this browser offline?'],
      ['hand-off', /^HandOff-/, 'This part of Jotter could not be loaded. Is this browser offline?'],
    ] as const)
      it(`is the page ${page}: that is said in its place, with another try`, async ({ driven, copy }) => {
        await driven.prepare(noServiceWorker);
        copy.take(files);
        await driven.goto(`${copy.host.address}#/${page}`);
        await says(driven, words);
        copy.putBack();
        await press(driven, browserName === 'Firefox' ? 'Reload and keep the texts' : 'Try again');
        await expect.poll(() => textOf(driven)).not.toContain('could not be loaded');
        await expect
          .poll(() => driven.evaluate(() => document.querySelector('main h1')?.textContent ?? '', ''))
          .not.toBe('');
        expect(await driven.evaluate(() => location.hash, '')).toBe(`#/${page}`);
      });

    it('is a part and storage, too: the texts cannot be kept, which is said before anything is lost', async ({
      driven,
      copy,
    }) => {
      await driven.prepare(noServiceWorker);
      await driven.prepare(deniedStorage);
      copy.take(/^findings-/);
      await driven.goto(await link(copy.host, 'HS256'));
      await says(driven, 'A part of Jotter could not be loaded');
      await press(driven, 'Reload and keep the texts');
      await says(driven, 'The texts cannot be kept here. Copy what you need, and reload.');
      expect(await fieldOf(driven, 'Encoded token')).not.toBe('');
    });
  });
}
