import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from './jotter.ts';

// The files in this folder are links that were made and sent: they are never to be changed, and must be read for ever. A new
// kind of link gets a new file.
const folder = fileURLToPath(new URL('./links/', import.meta.url));
const linkIn = (name: string): string => readFileSync(`${folder}${name}.txt`, 'utf8').trim();

/** What each of them shows: words of the gates, and of the page. */
const shown: Readonly<Record<string, readonly string[]>> = {
  whole: ['Signature warns: matches a key that came with the token', 'Time and claims fails: expired'],
  circumstances: [
    'Signature warns',
    'Time and claims fails: of another type than expected',
    'Checked against the profile: id-token',
    'clock skew 5 s',
  ],
  unsigned: ['Structure fails: the signature is empty', 'Its signature was left out when the link was made'],
  shape: ['Time and claims warns: passes at the time that the link chose', 'Every value in it was replaced'],
  secret: ['Signature fails', 'secret of 6 bytes, base64url'],
  private: ['Signature warns: matches a key that came with the token'],
  encrypted: [
    'Decryption warns: decrypted by the key that came along, which does not prove who made it',
    'Time and claims warns: passes at the time that the link chose',
  ],
  several: ['Signature warns', '2 tokens found', 'Token, whole; In view: token 2 of the text'],
  passphrase: ['Signature warns: matches a key that came with the token'],
  'second-signature': ['In view: signature or recipient 2', 'ES256'],
  detached: [
    'Signature warns: matches a key that came with the token',
    'Detached payload; Validation settings: as of 24 Nov 2025',
  ],
  'detached-text': ['Signature warns: matches a key that came with the token'],
  selective: ['Structure passes: SD-JWT', 'as of 14 Nov 2023, 22:13:20 UTC'],
  'selective-shape': ['SD-JWT', 'Every value in it was replaced'],
};

test('every link of the folder is tried', () => {
  const names = readdirSync(folder).map((file) => file.replace(/\.txt$/, ''));
  expect(names.toSorted()).toEqual(Object.keys(shown).toSorted());
});

for (const [name, words] of Object.entries(shown)) {
  test(`the old link “${name}” still shows what it did`, async ({ jotter, page }) => {
    const link = linkIn(name);
    await jotter.open(`./${link}`);
    if (name === 'passphrase') {
      await page.getByLabel('Passphrase of the link').fill('correct horse battery staple');
      await page.keyboard.press('Enter');
    }
    await expect(jotter.token).toHaveValue(textOf(name === 'passphrase' ? linkIn('whole') : link));
    for (const word of words) await expect(page.locator('body')).toContainText(spaced(word));
    expect(new URL(page.url()).hash).toBe('');
  });
}

/** The token field's text, by others' code than that of Jotter. */
function textOf(link: string): string {
  const [, , body = ''] = link.split('.');
  const state: unknown = JSON.parse(inflateRawSync(Buffer.from(body.slice(0, -6), 'base64url')).toString());
  return String(Object(state).text);
}

/** The words with any white space, or none, between the gate, its sign and what it says. */
const spaced = (words: string): RegExp =>
  new RegExp(
    words
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/ (passes|fails)/, '\\s*$1')
      .replace(/(passes|fails): /, '$1:\\s*'),
  );
