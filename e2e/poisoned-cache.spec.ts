import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { listFiles } from '../build/precache.ts';
import { type Driven, inBoth, textOf } from './driven.ts';
import { serveFolder, type StaticHost } from './static-host.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Jotter in one folder of a host and a page of somebody else in another, as two projects on one origin are. */
async function withNeighbour(
  run: (given: { host: StaticHost; folder: string; jotter: string; neighbour: string }) => Promise<void>,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'jotter-'));
  const folder = join(root, 'jotter');
  cpSync(dist, folder, { recursive: true });
  mkdirSync(join(root, 'other'));
  writeFileSync(join(root, 'other/index.html'), '<!doctype html><title>Other</title>');
  writeFileSync(
    join(root, 'other/sw.js'),
    "addEventListener('fetch', (event) => event.respondWith(new Response('stolen')))",
  );
  const host = await serveFolder(root, '/');
  try {
    await run({ host, folder, jotter: `${host.address}jotter/`, neighbour: `${host.address}other/` });
  } finally {
    await host.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

async function visit(driven: Driven, address: string): Promise<void> {
  await driven.goto(address);
  await driven.evaluate(async () => {
    const { serviceWorker } = navigator;
    while ((await serviceWorker.ready).active?.state !== 'activated' || !serviceWorker.controller)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }, '');
}

/** Puts pages and scripts of its own in the place of all that is kept, and into a version that never was. Runs in the neighbour. */
async function poison(): Promise<void> {
  const page = '<!doctype html><title>stolen</title><script>document.title = "stolen"</script>stolen';
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const isScript = url.endsWith('.js');
      const content = isScript ? 'document.title = "stolen"' : page;
      await cache.put(
        url,
        new Response(content, { headers: { 'Content-Type': isScript ? 'text/javascript' : 'text/html' } }),
      );
    }
    const older = await caches.open(name.replace(/ [^ ]*$/, ' before'));
    const folder = name.split(' ')[1] ?? '';
    for (const file of ['assets/old.html', 'assets/old.js', 'old.html'])
      await older.put(folder + file, new Response(page, { headers: { 'Content-Type': 'text/html' } }));
  }
}

/** The page as its user finds it: its title, and whether it takes a token apart. */
async function look(driven: Driven, jotter: string): Promise<string> {
  await driven.goto('about:blank');
  await driven.goto(`${jotter}#token=eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.`);
  await driven.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)), '');
  return driven.evaluate(() => document.title, '');
}

for (const { browserName, it } of inBoth)
  it.describe(`in ${browserName}, a page of the same origin`, () => {
    it('changes nothing of Jotter by what it writes into the cache', async ({ driven }) => {
      await withNeighbour(async ({ jotter, neighbour, folder, host }) => {
        await visit(driven, jotter);
        await driven.goto(neighbour);
        await driven.evaluate(poison, '');
        // The page, its scripts, and the window that fetches keys, at once and after a reload.
        for (const way of ['open', 'reload']) {
          expect(await look(driven, jotter), way).toMatch(/^Jotter/);
          await expect.poll(() => textOf(driven), way).toContain('ada');
          await driven.reload();
        }
        await driven.goto(`${jotter}jwks-fetcher.html`);
        expect(await textOf(driven)).toContain('This window requests the URL below');
        // What was changed was mended.
        await driven.goto(neighbour);
        expect(await driven.evaluate(keptPage, jotter)).toMatch(/<title>Jotter/);
        // No version but its own is served.
        for (const file of ['assets/old.html', 'assets/old.js', 'old.html']) {
          await driven.goto(jotter + file).catch(() => undefined);
          expect(await textOf(driven), file).toBe('not found');
        }
        // An update, poisoned before it is taken and after.
        const page = join(folder, 'index.html');
        writeFileSync(page, readFileSync(page, 'utf8').replace('<title>Jotter:', '<title>Jotter, newer:'));
        listFiles(folder);
        await driven.goto(jotter);
        await driven.evaluate(async () => {
          const registration = await navigator.serviceWorker.ready;
          await registration.update();
          while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
        }, '');
        await driven.goto(neighbour);
        await driven.evaluate(poison, '');
        await driven.evaluate(async (scope) => {
          const registration = await navigator.serviceWorker.getRegistration(scope);
          registration?.waiting?.postMessage('take over', []);
          // oxlint-disable-next-line no-unmodified-loop-condition -- runs in the page, or in no type library
          while (registration?.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
        }, jotter);
        await driven.evaluate(poison, '');
        expect(await look(driven, jotter)).toMatch(/^Jotter, newer/);
        await expect.poll(() => textOf(driven)).toContain('ada');
        // Without the network there is nothing to mend it with, and that is said.
        await driven.goto(neighbour);
        await driven.evaluate(poison, '');
        await host.stop();
        await driven.goto(jotter).catch(() => undefined);
        expect(await textOf(driven)).toContain('The copy of Jotter in this browser was removed or changed');
      });
    });

    it('gets its own page shown by a service worker that compares no hash, which is the control', async ({
      driven,
    }) => {
      await withNeighbour(async ({ jotter, neighbour, folder }) => {
        const worker = join(folder, 'sw.js');
        const changed = readFileSync(worker, 'utf8').replace('(await isAsBuilt(file, bytes))', 'true');
        expect(changed).not.toBe(readFileSync(worker, 'utf8'));
        writeFileSync(worker, changed);
        await visit(driven, jotter);
        await driven.goto(neighbour);
        await driven.evaluate(poison, '');
        expect(await look(driven, jotter)).toBe('stolen');
      });
    });

    it('cannot answer for Jotter’s folder with a service worker of its own, nor keep Jotter from coming back', async ({
      driven,
    }) => {
      await withNeighbour(async ({ jotter, neighbour }) => {
        await visit(driven, jotter);
        await driven.goto(neighbour);
        const outcome = await driven.evaluate(async (scope) => {
          const own = await navigator.serviceWorker.register('sw.js', { scope }).then(
            () => 'registered',
            (error: unknown) => (error instanceof Error ? error.name : 'refused'),
          );
          for (const name of await caches.keys()) await caches.delete(name);
          return own;
        }, jotter);
        expect(outcome).toBe('SecurityError');
        expect(await look(driven, jotter)).toMatch(/^Jotter/);
        await expect.poll(() => textOf(driven)).toContain('ada');
      });
    });
  });

/** The page that is in the cache. Runs in the page. */
async function keptPage(address: string): Promise<string> {
  const kept = await caches.match(address);
  return (await kept?.text()) ?? '';
}
