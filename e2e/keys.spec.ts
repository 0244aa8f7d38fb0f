import { generateKeyPairSync, createHmac, sign as signWith, type KeyObject } from 'node:crypto';
import { explicitKeys } from '../src/core/keys/fixtures/explicit-keys.ts';
import { expect, test } from './jotter.ts';

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

function rs256(key: KeyObject, kid?: string): string {
  const input = `${encoded(JSON.stringify({ alg: 'RS256', kid }))}.${encoded('{"sub":"ada"}')}`;
  return `${input}.${signWith('sha256', Buffer.from(input), key).toString('base64url')}`;
}

function hs256(secret: Buffer): string {
  const input = `${encoded('{"alg":"HS256"}')}.${encoded('{"sub":"ada"}')}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const verified = /Signature passes: verified by the key you pasted/;

test('one key verifies in every format in which it is held', async ({ jotter }) => {
  const spki = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const texts = [
    spki,
    spki.replaceAll('\n', '\\n'),
    JSON.stringify({ PUBLIC_KEY: undefined, key: 1 }) && `"${spki.replaceAll('\n', '\\n')}"`,
    spki.replaceAll('\n', ' '),
    spki.replaceAll('\n', '\r\n'),
    pair.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    JSON.stringify(pair.publicKey.export({ format: 'jwk' })),
    JSON.stringify({ keys: [other.publicKey.export({ format: 'jwk' }), pair.publicKey.export({ format: 'jwk' })] }),
  ];
  await jotter.open();
  await jotter.paste(rs256(pair.privateKey));
  for (const text of texts) {
    await jotter.paste(text, jotter.key);
    await expect(jotter.gates, text.slice(0, 60)).toContainText(verified);
    await jotter.paste('no key', jotter.key);
    await expect(jotter.gates).not.toContainText(verified);
  }
});

test('a set is tried by kid first, and the verdict names the key', async ({ jotter }) => {
  const keys = [
    { ...other.publicKey.export({ format: 'jwk' }), kid: 'old' },
    { ...pair.publicKey.export({ format: 'jwk' }), kid: 'new' },
  ];
  await jotter.open();
  await jotter.paste(rs256(pair.privateKey, 'new'));
  await jotter.paste(JSON.stringify({ keys }), jotter.key);
  await expect(jotter.gates).toContainText('verified by the key you pasted, “new”');
  await jotter.paste(JSON.stringify({ keys: keys.slice(0, 1) }), jotter.key);
  await expect(jotter.gates).toContainText('Signature fails: does not match your key');
});

test('a secret can be meant in four ways, and its bytes are counted', async ({ jotter, page }) => {
  const bytes = Buffer.from('00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 'hex');
  await jotter.open();
  await jotter.paste(hs256(bytes));
  await jotter.paste(bytes.toString('base64'), jotter.key);
  // The cause stands above the buttons, and comes a moment later.
  await expect(jotter.gates).toContainText('Signature fails: does not match your key; it matches if');
  await page
    .getByRole('group', { name: 'Secret encoding' })
    .getByRole('button', { name: 'Base64', exact: true })
    .click();
  await expect(jotter.gates).toContainText(verified);
  await expect(page.getByTestId('key-reading')).toContainText('32 bytes');
  await jotter.paste(bytes.toString('hex'), jotter.key);
  await page.getByRole('group', { name: 'Secret encoding' }).getByRole('button', { name: 'Hex', exact: true }).click();
  await expect(jotter.gates).toContainText(verified);
});

test('what made a signature that does not match is named, and one click puts it right', async ({ jotter, page }) => {
  const bytes = Buffer.from('00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 'hex');
  await jotter.open();
  await jotter.paste(hs256(bytes));
  const asText = page.getByRole('group', { name: 'Secret encoding' }).getByRole('button', { name: 'UTF-8' });
  for (const [text, words, label] of [
    [bytes.toString('base64'), 'The signature matches if the secret is base64-decoded first (32 bytes).', 'Use base64'],
    [bytes.toString('hex'), 'The signature matches if the secret is decoded from hex first (32 bytes).', 'Use hex'],
    [` ${bytes.toString('base64url')}`, 'is removed from the secret', 'Use this secret'],
  ] as const) {
    await jotter.paste('some text', jotter.key);
    await asText.click();
    await expect(jotter.reasons).toContainText(/\d ways tried, none matches/);
    await jotter.paste(text, jotter.key);
    await expect(jotter.reasons).toContainText(words);
    await expect(jotter.gates).toContainText('Signature fails: does not match your key; it matches if');
    await page.getByRole('button', { name: label }).click();
    await expect(jotter.gates).toContainText(verified);
  }
});

test('a space at the end of a secret is pointed out and counted, not trimmed', async ({ jotter, page }) => {
  const secret = 'correct horse battery staple 123';
  await jotter.open();
  await jotter.paste(hs256(Buffer.from(`${secret}\n`)));
  await jotter.paste(`${secret}\n`, jotter.key);
  await expect(jotter.gates).toContainText(verified);
  await expect(page.getByTestId('key-reading')).toContainText(/ends? (?:with|in)|line break|newline/i);
  await jotter.paste(secret, jotter.key);
  await expect(jotter.gates).toContainText('Signature fails: does not match');
});

test('a key that the token brings along is tried at a click only, and proves nothing', async ({ jotter, page }) => {
  const input = `${encoded(JSON.stringify({ alg: 'RS256', jwk: pair.publicKey.export({ format: 'jwk' }) }))}.${encoded('{"sub":"ada"}')}`;
  await jotter.open();
  await jotter.paste(`${input}.${signWith('sha256', Buffer.from(input), pair.privateKey).toString('base64url')}`);
  await expect(jotter.gates).toContainText('not checked: no key yet');
  await page.getByRole('button', { name: 'Try the token’s own key' }).click();
  await expect(jotter.gates).toContainText(
    'Signature warns: matches a key that the token itself brought, which does not prove its issuer',
  );
  await expect(jotter.gates).not.toContainText('Signature passes');
  await page.getByRole('button', { name: 'Use my own key instead' }).click();
  await expect(jotter.gates).toContainText('not checked: no key yet');
});

test('the verdict clears the moment anything changes', async ({ jotter }) => {
  await jotter.open();
  await jotter.paste(rs256(pair.privateKey));
  await jotter.paste(pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(), jotter.key);
  await expect(jotter.gates).toContainText(verified);
  const after = await jotter.token.evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    document.execCommand('insertText', false, 'A');
    return Promise.resolve().then(() => document.querySelector('[role="status"]')?.textContent);
  });
  expect(after).not.toMatch(verified);
});

test('an EC key that spells out its curve verifies as the named one, in each container', async ({ jotter }) => {
  const [key] = explicitKeys;
  if (!key) throw new Error('no key');
  const input = `${encoded('{"alg":"ES256"}')}.${encoded('{"sub":"ada"}')}`;
  const signature = signWith('sha256', Buffer.from(input), { key: key.sec1, dsaEncoding: 'ieee-p1363' });
  await jotter.open();
  await jotter.paste(`${input}.${signature.toString('base64url')}`);
  for (const text of [key.sec1, key.pkcs8, key.spki, key.compressed, key.x509]) {
    await jotter.paste(text, jotter.key);
    await expect(jotter.gates, text).toContainText(verified);
    await expect(jotter.keyPane).toContainText('spells out the numbers of its curve, which are those of P-256');
    await jotter.paste('no key', jotter.key);
    await expect(jotter.gates).not.toContainText(verified);
  }
  const der = Buffer.from(key.spki.replace(/-----.*-----|\s/g, ''), 'base64');
  // The last byte of the base point's y, in front of the order.
  const at = der.indexOf(Buffer.from('37bf51f5022100', 'hex')) + 3;
  der[at] = (der[at] ?? 0) ^ 1;
  await jotter.paste(`-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----`, jotter.key);
  await expect(jotter.keyPane).toContainText('CVE-2020-0601');
  await expect(jotter.gates).not.toContainText(verified);
});
