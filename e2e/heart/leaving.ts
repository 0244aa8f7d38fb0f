import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { signedWith as madeWith } from '../made.ts';
import { answersWithPolicy, selfTest } from '../self-test.ts';
import { signedWith } from '../signed.ts';
import { serveFolder } from '../static-host.ts';
import { inWorld } from '../world.ts';
import { seeClaims } from './claims.ts';
import { gates, keyField, type Person, region, tokenField } from './person.ts';
import { said } from './said.ts';
import { editPayload } from './signing.ts';
import type { Steps } from './step.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** With what no browser has of its own, so that a part of Jotter must come. */
async function verifyOne(person: Person): Promise<void> {
  const { token, key } = await madeWith('ES256K');
  await person.paste(tokenField, token);
  await seeClaims(person, 'sub');
  await person.paste(keyField, key);
  await person.waitFor(gates, said.verified);
}

export const leaving: Steps = {
  'with its host gone the page is loaded again, decodes and verifies': async (person) => {
    const folder = mkdtempSync(join(tmpdir(), 'jotter-'));
    cpSync(dist, folder, { recursive: true });
    const host = await serveFolder(folder, '/some/where/');
    try {
      await person.open(host.address);
      await expect
        .poll(() => person.driven.evaluate(() => navigator.serviceWorker.controller?.state, ''), { timeout: 60_000 })
        .toBe('activated');
      await host.stop();
      await person.driven.reload();
      await verifyOne(person);
    } finally {
      await host.stop();
      rmSync(folder, { recursive: true });
    }
  },

  'as one file it decodes, verifies, edits and starts its workers': async (person) => {
    await person.open(pathToFileURL(join(dist, 'jotter.html')).href);
    await verifyOne(person);
    await person.paste(tokenField, signedWith('sunshine', { sub: 'ada' }));
    await person.unfold('Known secrets');
    await person.click({ role: 'button', name: 'Try known secrets …' });
    await person.waitFor(region('Known secrets'), said.secretFound);
    await editPayload(person);
  },

  'the self-test of the page Trust says of each way out what is true': async (person, { browserName }) => {
    await inWorld({}, async ({ page, heard }) => {
      expect(await selfTest(person.driven, page)).toEqual(answersWithPolicy[browserName]);
      // WebRTC's datagrams apart, of which the page says that nothing governs them.
      expect(heard.filter((path) => path !== 'udp')).toEqual([]);
    });
  },
};
