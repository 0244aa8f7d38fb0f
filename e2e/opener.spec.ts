import { expect } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { openerExample } from '../src/hand-off/opener-example.ts';
import { type Driven, fieldOf, inBoth, press, textOf } from './driven.ts';
import { signedWith } from './made.ts';
import { withNeighbour } from './neighbour.ts';
import { subPath } from './playwright.config.ts';
import { serveFolder } from './static-host.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** What the opener's page says it was told, one word a message. */
const told = (opener: Driven): Promise<string> => opener.evaluate(() => document.title, '');

/** The opener: it runs the code of the page Hand-off, which notes what it hears, and keeps the tab to send more. */
const openerPage = (jotter: string, token: string, key: string): string => `<!doctype html><title></title>
<button>Open</button>
<script>
  const token = ${JSON.stringify(token)};
  const publicKey = ${JSON.stringify(key)};
  const console = { log: (word) => (document.title += ' ' + word) };
  document.querySelector('button').addEventListener('click', () => {
    ${openerExample(jotter).replace('const tab', 'globalThis.tab')}
  });
</script>`;

/** One that sends what it is asked to, when it is asked. */
const sender = (jotter: string): string => `<!doctype html><title></title>
<button>Open</button><iframe name="inner" srcdoc="inner"></iframe>
<script>
  addEventListener('message', ({ data }) => (document.title += ' ' + data.jotter));
  document.querySelector('button').addEventListener('click', () => (globalThis.tab = open(${JSON.stringify(`${jotter}#hand-off`)})));
</script>`;

const send = (opener: Driven, message: unknown): Promise<void> =>
  opener.evaluate((it) => {
    const tab: unknown = Reflect.get(globalThis, 'tab');
    Reflect.get(Object(tab), 'postMessage').call(tab, JSON.parse(it), '*');
  }, JSON.stringify(message));

for (const { browserName, it } of inBoth) {
  it.describe(`in ${browserName}, the page that opens this one`, () => {
    it('hands token and key over once the user says so, by the code that the page shows', async ({ driven }) => {
      const { token, key } = await signedWith('ES256', '{"sub":"ada"}');
      const host = await serveFolder(dist, subPath);
      await withNeighbour({ tool: { html: openerPage(host.address, token, key) } }, async ({ address }) => {
        await driven.goto(`${address}tool`);
        const tab = await driven.opening('button');
        await expect.poll(() => textOf(tab)).toContain('wants to show you a text here');
        const asked = await textOf(tab);
        expect(asked).toContain(`${new URL(address).origin} wants to show you a text here`);
        expect(asked).toContain('“My tool”, which anybody can');
        expect(asked).toContain(`${token.length} characters`);
        expect(asked).toContain(`${key.length} characters`);
        expect(asked).not.toContain(token.slice(0, 30));
        expect(await fieldOf(tab, 'Encoded token')).toBe('');
        expect(await told(driven)).toBe('');
        await press(tab, 'Show it');
        await expect.poll(() => textOf(tab)).toContain('matches a key that came with the token');
        expect(await textOf(tab)).toContain(`${new URL(address).origin} opened this token`);
        expect(await fieldOf(tab, 'Encoded token')).toBe(token);
        await expect.poll(() => told(driven)).toBe('accepted');
        expect(await tab.evaluate(() => window.opener === null && !location.hash, '')).toBe(true);
      });
      await host.stop();
    });

    it('is told “refused” and no more, and nothing here changes', async ({ driven }) => {
      const host = await serveFolder(dist, subPath);
      await withNeighbour({ tool: { html: openerPage(host.address, 'a.b.c', 'k') } }, async ({ address }) => {
        await driven.goto(`${address}tool`);
        const tab = await driven.opening('button');
        await expect.poll(() => textOf(tab)).toContain('wants to show you a text here');
        await press(tab, 'Refuse');
        await expect.poll(() => told(driven)).toBe('refused');
        expect(await fieldOf(tab, 'Encoded token')).toBe('');
        await send(driven, { jotter: 'open', text: 'late' });
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(await textOf(tab)).not.toContain('wants to show you');
        expect(await told(driven)).toBe('refused');
      });
      await host.stop();
    });

    it('is listened to once, and no other window is; what is HTML stays text', async ({ driven }) => {
      const host = await serveFolder(dist, subPath);
      await withNeighbour({ tool: { html: sender(host.address) } }, async ({ address }) => {
        await driven.goto(`${address}tool`);
        const tab = await driven.opening('button');
        await expect.poll(() => told(driven)).toBe('ready');
        await expect.poll(() => textOf(tab)).toContain('Waiting for the page that opened this one');
        await send(driven, 'eyJ');
        await expect
          .poll(() => textOf(tab))
          .toContain(
            "It sent something that is no text to show, which was dropped. What is taken is { jotter: 'open', text: '…', key: '…', name: '…' }, the last two where there is something to say.",
          );
        const html = '<img src=x onerror="document.title=1"><b id="bold">bold</b>';
        const name = `\u202e<i id="italic">evil</i>${'x'.repeat(100)}`;
        await send(driven, { jotter: 'open', text: html, name });
        await expect.poll(() => textOf(tab)).toContain('wants to show you a text here');
        expect(await textOf(tab)).toContain('“\ufffd<i id="italic">evil</i>xxx');
        await send(driven, { jotter: 'open', text: 'another' });
        await expect
          .poll(() => textOf(tab))
          .toContain(
            'Another message of the same page came meanwhile. It was dropped unread: a page is listened to once.',
          );
        await driven.evaluate(() => {
          const inner = document.querySelector('iframe')?.contentWindow;
          const code = "parent.tab.postMessage({ jotter: 'open', text: 'from elsewhere' }, '*')";
          inner?.document.body.append(Object.assign(inner.document.createElement('script'), { textContent: code }));
        }, '');
        await expect
          .poll(() => textOf(tab))
          .toContain(
            `A message of another window came, of ${new URL(address).origin}. It was dropped unread: only the page that opened this one is listened to.`,
          );
        await tab.evaluate(() => document.querySelector('dialog summary')?.dispatchEvent(new MouseEvent('click')), '');
        await tab.evaluate(() => document.querySelector('dialog details')?.setAttribute('open', ''), '');
        await expect.poll(() => textOf(tab)).toContain(html);
        expect(await tab.evaluate(() => document.querySelectorAll('#bold, #italic, img[src=x]').length, '')).toBe(0);
        await press(tab, 'Show it');
        await expect.poll(() => fieldOf(tab, 'Encoded token')).toBe(html);
        expect(await told(driven)).toBe('ready accepted');
      });
      await host.stop();
    });

    for (const [what, message, words] of [
      [
        'a text',
        { text: 'x'.repeat(1_000_001) },
        'It sent 1,000,001 characters, and no more than 1,000,000 are taken. It was refused.',
      ],
      [
        'a key',
        { text: 'x', key: 'x'.repeat(100_001) },
        'It sent 100,001 characters of a key, and no more than 100,000 are taken. It was refused.',
      ],
    ] as const)
      it(`is refused ${what} that is too long`, async ({ driven }) => {
        const host = await serveFolder(dist, subPath);
        await withNeighbour({ tool: { html: sender(host.address) } }, async ({ address }) => {
          await driven.goto(`${address}tool`);
          const tab = await driven.opening('button');
          await expect.poll(() => told(driven)).toBe('ready');
          await send(driven, { jotter: 'open', ...message });
          await expect.poll(() => textOf(tab)).toContain(words);
          await expect.poll(() => told(driven)).toBe('ready refused');
          await press(tab, 'Close');
          expect(await fieldOf(tab, 'Encoded token')).toBe('');
        });
        await host.stop();
      });

    for (const [policy, isReached] of [
      ['same-origin', false],
      ['same-origin-allow-popups', true],
    ] as const)
      it(`${isReached ? 'is reached' : 'is not reached, which is said,'} where it sends Cross-Origin-Opener-Policy: ${policy}`, async ({
        driven,
      }) => {
        const host = await serveFolder(dist, subPath);
        // Browsers heed that policy of a page whose host is the machine itself, as they do over TLS.
        const html = sender(host.address);
        const headers = { 'Cross-Origin-Opener-Policy': policy };
        await withNeighbour({ tool: { html, headers } }, async ({ address }) => {
          await driven.goto(`${address}tool`);
          const tab = await driven.opening('button');
          await expect
            .poll(() => textOf(tab))
            .toContain(
              isReached ? 'Waiting for the page that opened this one' : 'No page that opened this one can be reached',
            );
        });
        await host.stop();
      });
  });
}
