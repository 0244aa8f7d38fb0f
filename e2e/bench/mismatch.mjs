// A key that does not match: milliseconds from its arrival in the field to the sentence that names the cause, or to the end of a
// search that names none; and the longest task of the page meanwhile.
import { createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { chromium } from '@playwright/test';
import { resolve } from 'node:path';
import { findOrInstallBrowser } from '../../scripts/browser.mjs';
import { median, serve } from './first-load.mjs';

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf(alg, signer, change = (input) => input) {
  const input = `${encoded({ alg, typ: 'JWT' })}.${encoded({ sub: '42', name: 'Ada', exp: 1_999_999_999 })}`;
  return `${input}.${signer(Buffer.from(change(input))).toString('base64url')}`;
}

const hmac = (secret) => (input) => createHmac('sha256', secret).update(input).digest();
const ecdsa = (hash, key) => (input) => sign(hash, input, { key, dsaEncoding: 'ieee-p1363' });
const rsa = (key) => (input) => sign('sha256', input, key);
const pem = ({ publicKey }) => publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** Made anew for every run, so that nothing is remembered. */
function situations() {
  const secret = randomBytes(32);
  const [ec, otherEc] = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  const [pair, otherPair] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
  return {
    'HS256, secret to be base64-decoded': [tokenOf('HS256', hmac(secret)), secret.toString('base64')],
    'HS256, line break behind the secret': [
      tokenOf('HS256', hmac(`${secret.toString('hex')}\n`)),
      secret.toString('hex'),
    ],
    'ES256, signed with SHA-512': [tokenOf('ES256', ecdsa('sha512', ec.privateKey)), pem(ec)],
    'ES256, line break signed': [tokenOf('ES256', ecdsa('sha256', ec.privateKey), (input) => `${input}\n`), pem(ec)],
    'RS256, payload alone signed': [tokenOf('RS256', rsa(pair.privateKey), (input) => input.split('.')[1]), pem(pair)],
    'HS256, nothing to find': [tokenOf('HS256', hmac(secret)), randomBytes(32).toString('base64')],
    'ES256, nothing to find': [tokenOf('ES256', ecdsa('sha256', ec.privateKey)), pem(otherEc)],
    'RS256, nothing to find': [tokenOf('RS256', rsa(pair.privateKey)), pem(otherPair)],
  };
}

/** Runs in the page: from now to the first painted sentence that names a cause, or says that none was found. */
function watch() {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  globalThis.arrive = (key) =>
    new Promise((done) => {
      const field = document.querySelector('textarea[aria-label="Key"]');
      const start = performance.now();
      const observer = new MutationObserver(() => {
        const text = document.querySelector('[data-testid="autopsy"]')?.textContent;
        if (text === undefined) return;
        observer.disconnect();
        requestAnimationFrame(() =>
          setTimeout(() => {
            const longest = Math.max(
              0,
              ...tasks.filter((task) => task.startTime >= start).map((task) => task.duration),
            );
            done({ took: performance.now() - start, longest });
          }, 0),
        );
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, key);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
}

async function measure(browser, address, [token, key], isFirst) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(address);
  await page.getByRole('textbox', { name: 'Encoded token' }).fill(token);
  await page.getByRole('textbox', { name: 'Key', exact: true }).waitFor();
  if (!isFirst) {
    // A key before, as a person tries several: what a search needs is there.
    await page.getByRole('textbox', { name: 'Key', exact: true }).fill('not the secret');
    await page.getByTestId('autopsy').waitFor();
    await page.getByRole('textbox', { name: 'Key', exact: true }).fill('');
  }
  await page.waitForTimeout(1500);
  const measured = await page.evaluate((text) => globalThis.arrive(text), key);
  await context.close();
  return measured;
}

/** `builds`: folders by the names that the table gives them; they take turns. */
export async function measureMismatch(builds, runs = 5) {
  const hosts = await Promise.all(
    Object.entries(builds).map(async ([name, folder]) => ({ name, ...(await serve(resolve(folder))) })),
  );
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const measured = new Map();
  for (let run = 0; run < runs; run++)
    for (const [name, situation] of Object.entries(situations()))
      for (const isFirst of [true, false])
        for (const [index, { address }] of hosts.entries()) {
          const words = `${name}${isFirst ? ', the first key' : ', a later key'}`;
          const all = measured.get(words) ?? hosts.map(() => []);
          measured.set(words, all);
          all[index].push(await measure(browser, address, situation, isFirst));
        }
  const version = browser.version();
  await browser.close();
  hosts.forEach(({ stop }) => stop());
  const rows = [...measured].flatMap(([words, all]) => [
    { words: `${words}: ms to the answer`, values: all.map((of) => median(of.map(({ took }) => took))) },
    { words: `${words}: longest task, ms`, values: all.map((of) => Math.max(...of.map(({ longest }) => longest))) },
  ]);
  return { title: `Chromium ${version}, medians of ${runs}`, names: hosts.map(({ name }) => name), rows };
}
