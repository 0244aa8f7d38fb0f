// What the ticking clock costs an idle page that shows a token: main-thread milliseconds within ten seconds, by DevTools' own count.
import { chromium } from '@playwright/test';
import { resolve } from 'node:path';
import { findOrInstallBrowser } from '../../scripts/browser.mjs';
import { serve } from './first-load.mjs';

const seconds = 10;

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that was issued half a minute ago, so that its age is told in seconds, with more claims of no meaning. */
function tokenWith(claims) {
  const iat = Math.floor(Date.now() / 1000) - 30;
  const more = Array.from({ length: claims }, (_, index) => [`claim_${index}`, index % 3 ? index : `value ${index}`]);
  const payload = { iss: 'https://issuer.example', iat, exp: iat + 7200, ...Object.fromEntries(more) };
  return `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(payload)}.${'A'.repeat(43)}`;
}

async function measure(browser, address, claims) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('textbox', { name: 'Encoded token' }).fill(tokenWith(claims));
  await page.getByRole('region', { name: 'Payload' }).getByRole('button', { name: 'Claims' }).click();
  await page.getByRole('region', { name: 'Claims' }).waitFor();
  await page.waitForTimeout(5000);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const read = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  const before = await read();
  await page.waitForTimeout(seconds * 1000);
  const after = await read();
  await context.close();
  return (name) => after.get(name) - before.get(name);
}

/** `builds`: folders by the names that the table gives them; they take turns. */
export async function measureClock(builds) {
  const hosts = await Promise.all(
    Object.entries(builds).map(async ([name, folder]) => ({ name, ...(await serve(resolve(folder))) })),
  );
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const rows = [];
  for (const claims of [5, 2000]) {
    const measured = [];
    for (const { address } of hosts) measured.push(await measure(browser, address, claims));
    for (const [what, name] of [
      ['in all', 'TaskDuration'],
      ['in scripts', 'ScriptDuration'],
    ])
      rows.push({
        words: `of ${seconds} s idle, ${claims} claims, ${what}, ms`,
        values: measured.map((one) => one(name)),
      });
  }
  const version = browser.version();
  await browser.close();
  hosts.forEach(({ stop }) => stop());
  return { title: `Chromium ${version}`, names: hosts.map(({ name }) => name), rows };
}
