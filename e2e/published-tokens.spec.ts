import { formatJson } from '../src/core/text/json-format.ts';
import { rfcTokens } from '../src/core/token/fixtures/rfc.ts';
import { jwsVectors } from '../src/crypto/vectors/jws-vectors.ts';
import { expect, test } from './jotter.ts';

/** What the Signature gate says of each answer. Of some keys the private part is published, too, so that their signatures warn. */
const words = {
  valid:
    /Signature (?:passes: verified by the key you pasted|warns: verified by the key you pasted.*but: a key whose private part is published)/,
  invalid: /Signature fails: does not match your key/,
  'not-signed': /Signature fails: not signed: alg is none/,
  'no-key': /Signature not checked: no key yet/,
  'detached-payload': /Signature not checked: the signed content is missing/,
  'unsupported-extension': /Signature fails: requires the extension/,
} as const;

for (const { id, token, key, expect: answer } of jwsVectors) {
  test(`${id} is shown and is ${answer}`, async ({ jotter }) => {
    await jotter.open();
    await jotter.paste(token);
    const published = rfcTokens.find((one) => one.token === token);
    if (published) {
      expect(await jotter.json('Header JSON')).toBe(formatJson(published.header).text);
      const payload = published.payload ?? '';
      const isJson = payload.startsWith('{');
      expect(await jotter.json('Payload JSON')).toBe(isJson ? formatJson(payload).text : payload);
    }
    if (key !== '') {
      if (answer === 'valid') await expect(jotter.gates).toContainText(words['no-key']);
      await jotter.paste(key, jotter.key);
    }
    await expect(jotter.gates).toContainText(words[answer]);
  });
}

for (const { section, token, header } of rfcTokens.filter(({ kind }) => kind === 'jwe')) {
  test(`${section} is shown as an encrypted token`, async ({ jotter }) => {
    await jotter.open();
    await jotter.paste(token);
    expect(await jotter.json('Header JSON')).toBe(formatJson(header).text);
    await expect(jotter.gates).toContainText('Structure passes: JWE compact');
    await expect(jotter.gates).toContainText('encrypted');
    await expect(jotter.page.getByRole('region', { name: 'Encrypted parts' })).toContainText('Ciphertext');
  });
}
