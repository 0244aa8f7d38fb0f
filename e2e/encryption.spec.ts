import { constants, createCipheriv, createHmac, generateKeyPairSync, publicEncrypt, randomBytes } from 'node:crypto';
import { jweVectors } from '../src/crypto/vectors/jwe-vectors.ts';
import { expect, test, type Jotter } from './jotter.ts';
import { encryptedWith, signedWith } from './made.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const headerOf = async (jotter: Jotter): Promise<unknown> =>
  JSON.parse(Buffer.from((await jotter.token.inputValue()).split('.')[0] ?? '', 'base64url').toString());
const opened = 'Decryption passes: decrypted by the key you pasted';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** RSA1_5 and A128CBC-HS256 (RFC 7518 §5.2.2.1) by hand, as Jotter does not make it. */
function withRsa15(content: string): string {
  const key = randomBytes(32);
  const iv = randomBytes(16);
  const header = encoded('{"alg":"RSA1_5","enc":"A128CBC-HS256"}');
  const encryptedKey = publicEncrypt({ key: pair.publicKey, padding: constants.RSA_PKCS1_PADDING }, key);
  const cipher = createCipheriv('aes-128-cbc', key.subarray(16), iv);
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  const bits = Buffer.alloc(8);
  bits.writeBigUInt64BE(BigInt(header.length * 8));
  const mac = createHmac('sha256', key.subarray(0, 16)).update(
    Buffer.concat([Buffer.from(header), iv, ciphertext, bits]),
  );
  const parts = [encryptedKey, iv, ciphertext, mac.digest().subarray(0, 16)];
  return [header, ...parts.map((part) => part.toString('base64url'))].join('.');
}

test('an encrypted token shows its five parts, each with its length, and opens with its key', async ({
  jotter,
  page,
}) => {
  const { token, key } = await encryptedWith('A256GCMKW', 'A128CBC-HS256');
  await jotter.open();
  await jotter.paste(token);
  await expect(jotter.gates).toContainText('Decryption not decrypted: no key yet');
  await expect(jotter.gates).toContainText('not checked: the claims are encrypted');
  const parts = page.getByRole('region', { name: 'Encrypted parts' });
  for (const line of [
    'Encrypted key · 32 bytes, as it must be',
    'Initialization vector · 16 bytes, as it must be',
    'Authentication tag · 16 bytes, as it must be',
  ])
    await expect(parts).toContainText(line);
  for (const name of ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'])
    await expect(page.locator(`.field-mirror .mark-${name}`).first()).toBeVisible();
  await jotter.paste(key, jotter.key);
  await expect(jotter.gates).toContainText(opened);
  expect(await jotter.json('Payload JSON')).toContain('"ada"');
});

test('an edit of what was decrypted is encrypted again for the same key', async ({ jotter }) => {
  const { token, key } = await encryptedWith('ECDH-ES+A128KW', 'A256GCM');
  await jotter.open();
  await jotter.paste(token);
  await jotter.paste(key, jotter.key);
  await expect(jotter.gates).toContainText(opened);
  await jotter.replaceInPayload('"ada"', '"eve"');
  await expect(jotter.gates).toContainText(opened);
  await expect.poll(() => jotter.token.inputValue()).not.toBe(token);
  // Read anew by the page, from its characters alone.
  const edited = await jotter.token.inputValue();
  await jotter.page.reload();
  await jotter.paste(edited);
  await jotter.paste(key, jotter.key);
  await expect(jotter.gates).toContainText(opened);
  expect(await jotter.json('Payload JSON')).toContain('"eve"');
});

test('RSA1_5 is read with a warning and never made', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(withRsa15('{"sub":"ada"}'));
  await jotter.paste(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), jotter.key);
  await expect(jotter.gates).toContainText('Decryption warns: decrypted by the key you pasted');
  await expect(jotter.findings).toContainText('An encryption that is open to attack');
  const before = await jotter.token.inputValue();
  await jotter.replaceInPayload('"ada"', '"eve"');
  await expect(page.getByRole('main')).toContainText('Jotter decrypts RSA1_5 and encrypts nothing with it.');
  await expect(jotter.token).toHaveValue(before);
  await page.getByRole('combobox', { name: 'Algorithm' }).selectOption('RSA-OAEP-256');
  await expect(jotter.gates).toContainText(opened);
  expect(await headerOf(jotter)).toMatchObject({ alg: 'RSA-OAEP-256' });
  expect(await jotter.json('Payload JSON')).toContain('"eve"');
});

test('a signed token is encrypted as a nested one, opened, edited inside and put back', async ({ jotter, page }) => {
  const { token, key } = await signedWith('ES256', '{"sub":"ada"}');
  await jotter.open();
  await jotter.paste(token);
  await jotter.paste(key, jotter.key);
  await page.getByRole('button', { name: 'Encrypt …' }).click();
  await page.getByRole('combobox', { name: 'Key management (alg)' }).selectOption('ECDH-ES+A256KW');
  await page.getByRole('combobox', { name: 'Content encryption (enc)' }).selectOption('A256CBC-HS512');
  await page.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(jotter.gates).toContainText('Decryption passes: decrypted by a key made here');
  expect(await headerOf(jotter)).toMatchObject({ alg: 'ECDH-ES+A256KW', enc: 'A256CBC-HS512', cty: 'JWT' });
  await page.getByRole('button', { name: 'Open the inner token' }).click();
  await expect(jotter.token).toHaveValue(token);
  await expect(jotter.gates).toContainText('Signature passes: verified by the key you pasted');
  await jotter.replaceInPayload('"ada"', '"eve"');
  await expect(jotter.gates).toContainText('Signature passes');
  const inner = await jotter.token.inputValue();
  await page.getByRole('button', { name: /^Back to the/ }).click();
  await page.getByRole('button', { name: 'Put it into this token' }).click();
  await expect(jotter.gates).toContainText('Decryption passes');
  expect(await jotter.json('Payload JSON')).toBe(inner);
  await page.getByRole('button', { name: 'Back to what was pasted' }).click();
  await expect(jotter.token).toHaveValue(token);
});

test('each recipient is looked at by itself, and the key decides whose view counts', async ({ jotter, page }) => {
  const { token, key } = jweVectors.find(({ id }) => id.includes('§5.13')) ?? { token: '', key: '{"keys":[]}' };
  await jotter.open();
  await jotter.paste(token);
  const recipients = page.getByRole('region', { name: 'Recipients' });
  const second = recipients.getByRole('button', { name: /2\. ECDH-ES\+A256KW · kid peregrin\.took/ });
  await second.click();
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => jotter.json('Recipient header JSON')).toMatch(/"ECDH-ES\+A256KW"/);
  await expect(page.getByRole('region', { name: 'Encrypted parts' })).toContainText('of recipient 2 of 3');
  const third = JSON.parse(key).keys[2];
  await jotter.paste(JSON.stringify(third), jotter.key);
  await expect(jotter.gates).toContainText('Decryption warns: decrypted by the key you pasted');
  await expect(recipients.locator('[aria-current=true]')).toContainText('3. A256GCMKW');
  await expect.poll(() => jotter.json('Recipient header JSON')).toMatch(/"A256GCMKW"/);
  expect(await jotter.json('Payload JSON')).toContain('through thick and thin');
});

test('claims as plain JSON are encrypted with the password at hand', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste('eyJhbGciOiJub25lIn0.e30.');
  await jotter.paste('Thus from my lips, by yours, my sin is purged.', jotter.key);
  await jotter.paste('{"iss":"joe","exp":4102444800}');
  await page.getByRole('button', { name: 'Encrypt …' }).click();
  await page.getByRole('combobox', { name: 'Key management (alg)' }).selectOption('PBES2-HS512+A256KW');
  await page
    .getByRole('combobox', { name: 'Key to encrypt with' })
    .selectOption({ label: 'secret of 46 bytes, UTF-8' });
  await page.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(jotter.gates).toContainText(opened);
  await expect(jotter.keyPane).toContainText('600,000 iterations');
  await expect(jotter.gates).toContainText('passes: expires');
});

test('every example opens as it says', async ({ jotter }) => {
  await jotter.open();
  for (const [name, gate] of [
    ['a signed token, encrypted', 'Decryption passes: decrypted by a key made here'],
    ['a token under a password', opened],
    ['two signatures over', 'Signature passes: verified by a demo key made here'],
    ['a signature without', 'Signature warns: verified by the key you pasted'],
  ] as const) {
    await jotter.run(`open ${name}`);
    await expect(jotter.gates, name).toContainText(gate);
  }
});

/** A family, its token with a right and a wrong key, what WebCrypto must lack, and how the three sentences begin. */
const families = [
  {
    name: 'RSA-OAEP-256',
    make: () => encryptedWith('RSA-OAEP-256', 'A256GCM'),
    // Without it Jotter computes with the bare numbers, as long as there are hashes.
    lacks: ['RSA-OAEP', 'SHA-2'],
    wrong: 'The encrypted key does not open with the RSA 2048-bit private key',
    damaged: 'The key is right: the encrypted key opens with the RSA 2048-bit private key',
    missing: 'This browser cannot compute RSA-OAEP-256',
  },
  {
    name: 'ECDH-ES+A256KW',
    make: () => encryptedWith('ECDH-ES+A256KW', 'A128GCM'),
    lacks: ['ECDH'],
    wrong: 'The encrypted key does not open with the EC P-256 private key',
    damaged: 'The key is right: the encrypted key opens with the EC P-256 private key',
    missing: 'This browser cannot compute ECDH-ES+A256KW on P-256',
  },
  {
    name: 'PS256',
    make: () => signedWith('PS256'),
    lacks: ['RSA-PSS'],
    wrong: 'Decrypted with this public key, the RSA signature has no valid padding',
    damaged: 'The signature does not match RSA 2048-bit private key',
    missing: 'This browser cannot compute',
  },
] as const;

/** Runs in the page: once `lacking` is set there, WebCrypto has none of these algorithms. */
function lackLater(names: readonly string[]): void {
  const importKey = crypto.subtle.importKey.bind(crypto.subtle);
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  const lacks = (name: string): boolean => Reflect.get(globalThis, 'lacking') === true && names.includes(name);
  Object.defineProperties(SubtleCrypto.prototype, {
    importKey: {
      value: async (...all: Parameters<typeof importKey>) => {
        const [, , algorithm] = all;
        const name: unknown = typeof algorithm === 'string' ? algorithm : Reflect.get(algorithm, 'name');
        if (lacks(String(name))) throw new DOMException('no such algorithm', 'NotSupportedError');
        return importKey(...all);
      },
    },
    digest: {
      value: async (...all: Parameters<typeof digest>) => {
        if (lacks('SHA-2')) throw new DOMException('no such algorithm', 'NotSupportedError');
        return digest(...all);
      },
    },
  });
}

for (const { name, make, lacks, wrong, damaged, missing } of families) {
  test(`a wrong key, a damaged part and a browser that cannot are three answers: ${name}`, async ({ jotter, page }) => {
    const made = await make();
    await page.addInitScript(lackLater, lacks);
    await jotter.open();
    await jotter.paste(made.token);
    await jotter.paste(made.wrong, jotter.key);
    await expect(jotter.reasons).toContainText(wrong);
    const parts = made.token.split('.');
    const last = parts.at(-1) ?? '';
    const flipped = `${last.startsWith('A') ? 'B' : 'A'}${last.slice(1)}`;
    await jotter.paste([...parts.slice(0, -1), flipped].join('.'));
    await jotter.paste(made.key, jotter.key);
    await expect(jotter.reasons).toContainText(damaged);
    await page.evaluate(() => Reflect.set(globalThis, 'lacking', true));
    await jotter.paste(made.token);
    // Read anew, as this browser has imported the key before.
    await jotter.paste(`${made.key}\n`, jotter.key);
    await expect(jotter.keyPane).toContainText(missing);
  });
}
