import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './jotter.ts';
import { encryptedWith, signedWith, type Made } from './made.ts';

/** Chunks that stand in for what a browser lacks (noble), by the name of their module. */
const polyfills = ['secp256k1', 'ed448', 'ed25519', 'ml-dsa', 'aes-polyfill', 'x448', 'x25519'] as const;
const shared = ['curve', 'montgomery', 'sha2', 'sha3'] as const;
const isPolyfill =
  /\/assets\/(secp256k1|ed448|ed25519|ml-dsa|aes-polyfill|x448|x25519|curve|montgomery|sha2|sha3)-[\w-]{7}\.js$/;

type Case = readonly [name: string, make: () => Promise<Made>];

/** Chromium has Ed25519, X25519 and ML-DSA of its own. */
const native: readonly Case[] = [
  ['HS256', () => signedWith('HS256')],
  ['PS256', () => signedWith('PS256')],
  ['ES512', () => signedWith('ES512')],
  ['EdDSA on Ed25519', () => signedWith('EdDSA')],
  ['ML-DSA-65', () => signedWith('ML-DSA-65')],
  ['RSA-OAEP-256 and A256GCM', () => encryptedWith('RSA-OAEP-256', 'A256GCM')],
  ['A128KW and A128CBC-HS256', () => encryptedWith('A128KW', 'A128CBC-HS256')],
  ['ECDH-ES on X25519', () => encryptedWith('ECDH-ES', 'A128GCM', { kind: 'X25519' })],
];

/** It has no secp256k1, Ed448, AES-192 and X448. */
const filled: readonly (readonly [...Case, polyfills: readonly string[]])[] = [
  ['ES256K', () => signedWith('ES256K'), ['secp256k1']],
  ['Ed448', () => signedWith('Ed448'), ['ed448']],
  ['EdDSA on Ed448', () => signedWith('EdDSA', undefined, 'Ed448'), ['ed448']],
  ['A192KW', () => encryptedWith('A192KW', 'A128GCM'), ['aes-polyfill']],
  ['A192CBC-HS384', () => encryptedWith('dir', 'A192CBC-HS384'), ['aes-polyfill']],
  // The library has X448 in one file with Ed448.
  ['ECDH-ES on X448', () => encryptedWith('ECDH-ES', 'A128GCM', { kind: 'X448' }), ['ed448', 'x448']],
];

/** The gap polyfills that the page asks for from now on. */
function watched(page: Page): readonly string[] {
  const loaded: string[] = [];
  page.on('request', (request) => {
    const found = isPolyfill.exec(new URL(request.url()).pathname)?.[1];
    if (found !== undefined) loaded.push(found);
  });
  return loaded;
}

test('every gap polyfill is a file of its own', () => {
  const files = readdirSync(fileURLToPath(new URL('../dist/assets', import.meta.url)));
  for (const name of [...polyfills, ...shared])
    expect(
      files.filter((file) => isPolyfill.exec(`/assets/${file}`)?.[1] === name),
      name,
    ).not.toEqual([]);
});

const passes = /passes: (?:verified|decrypted) by the key you pasted/;
const waits = /not (?:checked|decrypted): no key yet/;

test('jose comes with the first key, not before', async ({ jotter, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ofJose = (): readonly string[] => asked.filter((path) => /\/assets\/jose-[\w-]{7}\.js$/.test(path));
  await jotter.open();
  const { token, key } = await signedWith('ES256');
  await jotter.paste(token);
  await expect(jotter.gates).toContainText(waits);
  expect(ofJose()).toEqual([]);
  await jotter.paste(key, jotter.key);
  await expect(jotter.gates).toContainText(passes);
  expect(ofJose()).toHaveLength(1);
  await expect(page.getByRole('region', { name: 'Key' })).toContainText('Checked with jose.');
});

test('what the browser has itself loads no gap polyfill', async ({ jotter, page }) => {
  const loaded = watched(page);
  await jotter.open();
  for (const [name, make] of native) {
    const { token, key } = await make();
    await jotter.paste(token);
    await jotter.paste(key, jotter.key);
    await expect(jotter.gates, name).toContainText(passes);
    expect(loaded, name).toEqual([]);
    await page.getByRole('button', { name: 'Clear key' }).click();
  }
});

for (const [name, make, polyfillsOf] of filled) {
  test(`${name} loads its own gap polyfill with the key, not before`, async ({ jotter, page }) => {
    const { token, key } = await make();
    const loaded = watched(page);
    await jotter.open();
    await jotter.paste(token);
    await expect(jotter.gates).toContainText(waits);
    expect(loaded).toEqual([]);
    await jotter.paste(key, jotter.key);
    await expect(jotter.gates).toContainText(passes);
    // A signature that matches has a length that its algorithm has, also on the second curve of EdDSA.
    await expect(
      page.getByRole('region', { name: 'Signature', exact: true }).filter({ hasText: ', where' }),
    ).toHaveCount(0);
    const found = loaded.filter((one) => polyfills.some((known) => known === one));
    expect([...new Set(found)].sort()).toEqual(polyfillsOf);
  });
}
