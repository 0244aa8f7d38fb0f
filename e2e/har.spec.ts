/**
 * Requests and files with several tokens: the one that a server judges is in view, each says where it is, and a long file is read in a
 * worker. How long that takes is measured by `npm run bench:har`.
 */
import { expect } from '@playwright/test';
import { inBoth, type Driven } from './driven.ts';
import { gates, Person, region, tokenField } from './heart/person.ts';
import { holdWorkers, release } from './held-workers.ts';
import { signed } from './long-inputs.mjs';
import { paste } from './scripted-paste.ts';

const expired = signed({ sub: 'ada', exp: 1_500_000_000 });
const current = signed({ sub: 'eve', exp: 4_102_444_800 });

const entry = (url: string, headers: readonly object[], text = ''): object => ({
  request: { method: 'GET', url, headers, cookies: [] },
  response: { status: 200, content: { mimeType: 'text/plain', text } },
});
const bearer = (token: string) => ({ name: 'Authorization', value: `Bearer ${token}` });
const har = (entries: readonly object[]): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries } });

/** About 1 MB, with so many tokens in so many requests. */
const longHar = (count: number): string =>
  har(
    Array.from({ length: count }, (_, index) =>
      entry(
        `https://api.example/items/${index}`,
        [bearer(signed({ sub: `user-${index}` }))],
        'lorem ipsum '.repeat(80_000 / count),
      ),
    ),
  );

/** Drops a file of that name and text on the token field; runs of a NUL stand for that many bytes. */
const drop = (driven: Driven, name: string, text: string): Promise<void> =>
  driven.evaluate((given) => {
    const at = given.indexOf('\n');
    const content = given.slice(at + 1);
    const bytes = /^\d+ bytes$/.test(content) ? new Uint8Array(Number.parseInt(content, 10)) : content;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], given.slice(0, at)));
    const field = document.querySelector('textarea[aria-label="Encoded token"]');
    field?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, `${name}\n${text}`);

const field = region('Encoded token');
const chooser = { role: 'combobox', name: '/tokens found/' } as const;

for (const { browserName, it } of inBoth) {
  it.describe(`in ${browserName}, several tokens`, () => {
    it.use({ serviceWorker: false });

    it('of a request: the one that a server judges is in view, and each has its outcome', async ({
      driven,
      baseURL,
    }) => {
      const person = new Person(driven);
      await person.open(baseURL ?? '');
      await paste(
        driven,
        'Encoded token',
        `GET /me HTTP/1.1\nHost: api.example\nCookie: session=${expired}\nAuthorization: Bearer ${current}\n`,
      );
      await person.waitFor(field, 'found in Authorization header');
      await person.waitFor(region('Payload'), 'eve');
      const tabs = () => driven.evaluate(() => document.querySelector('[role=tablist]')?.textContent ?? '', '');
      await expect.poll(tabs).toMatch(/cookie session, expired.*Authorization header, not verified/);
    });

    it('of a HAR file: each says in which request it is', async ({ driven, baseURL }) => {
      const person = new Person(driven);
      await person.open(baseURL ?? '');
      const body = Buffer.from(JSON.stringify({ id_token: expired })).toString('base64');
      const answer = {
        request: { method: 'POST', url: 'https://id.example/token?a=secret' },
        response: { content: { encoding: 'base64', text: body } },
      };
      await paste(driven, 'Encoded token', har([answer, entry('https://api.example/me', [bearer(current)])]));
      await person.waitFor(field, 'found in request 2, GET https://api.example/me, Authorization header');
      await person.click({ role: 'tab', name: '/^response to request 1/' });
      await person.waitFor(
        field,
        'found in response to request 1, POST https://id.example/token, JSON member id_token',
        'Found after base64-decoding JSON member text.',
      );
    });

    it('that were removed from a HAR file: it says by what', async ({ driven, baseURL }) => {
      const person = new Person(driven);
      await person.open(baseURL ?? '');
      await paste(driven, 'Encoded token', har([entry('https://api.example/me', [{ name: 'Accept', value: '*/*' }])]));
      await person.waitFor(
        field,
        'This HAR file has no Authorization, Cookie or Set-Cookie header. Chrome and Edge leave them out',
      );
      await paste(
        driven,
        'Encoded token',
        har([entry('https://api.example/me', [bearer('[Authorization redacted]')])]),
      );
      await person.waitFor(
        field,
        'A HAR sanitizer (Cloudflare’s, Edgio’s or Google’s) removed values from this file: Authorization.',
      );
    });

    it('of a long file: they are kept, with what is around them', async ({ driven, baseURL }) => {
      const person = new Person(driven);
      await person.open(baseURL ?? '');
      await drop(driven, 'session.har', longHar(30));
      await person.waitFor(field, /From session\.har, 1\.0 MB\. Only its tokens are kept here/, '30 tokens found');
      await person.waitFor(field, 'found in request 1, GET https://api.example/items/0, Authorization header');
      await person.choose(chooser, '6');
      await person.waitFor(field, 'found in request 7, GET https://api.example/items/6, Authorization header');
      await person.waitFor(region('Payload'), 'user-6');
      expect(await person.valueOf(tokenField)).toContain('"name":"Authorization","value":"Bearer ');
      expect((await person.valueOf(tokenField)).length).toBeLessThan(40_000);
    });

    it('of a long file: reading it can be cancelled, and what is there stays', async ({ driven, baseURL }) => {
      const person = new Person(driven);
      await driven.prepare(holdWorkers);
      await person.open(baseURL ?? '');
      await paste(driven, 'Encoded token', current);
      await drop(driven, 'session.har', longHar(30));
      await person.waitFor({ role: 'status' }, 'Reading the file: session.har, 1.0 MB.');
      expect(await person.valueOf(tokenField)).toBe(current);
      await person.click({ role: 'button', name: 'Cancel reading' });
      await release(driven);
      await expect.poll(() => person.see({ role: 'button', name: 'Cancel reading' })).toEqual([]);
      expect(await person.valueOf(tokenField)).toBe(current);
      await person.waitFor(gates, 'Signature');
      await drop(driven, 'session.har', longHar(31));
      await person.waitFor(field, '31 tokens found');
    });

    it('of a file that is too long: it says up to which size', async ({ driven, baseURL }) => {
      const person = new Person(driven);
      await person.open(baseURL ?? '');
      await drop(driven, 'day.har', '50000001 bytes');
      await person.waitFor({ role: 'status' }, 'day.har has 50.0 MB. Jotter reads files up to 50 MB');
      await person.click({ role: 'button', name: 'Dismiss' });
      await expect.poll(() => person.read({ role: 'status' })).not.toContain('day.har');
    });
  });
}
