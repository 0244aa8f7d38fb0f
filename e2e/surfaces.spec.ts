import { createHmac, generateKeyPairSync, sign as signWith } from 'node:crypto';
import { expect, test, type Jotter } from './jotter.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const secret = 'a secret of this test, long enough to be one';
const now = (): number => Math.floor(Date.now() / 1000);

function hs256(claims: object): string {
  const input = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const pairs = ['old', 'new', 'next'].map((kid) => ({
  kid,
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }),
}));

function es256(kid: string, claims: object): string {
  const key = pairs.find((one) => one.kid === kid)?.privateKey;
  if (!key) throw new Error(`no key ${kid}`);
  const input = `${encoded({ alg: 'ES256', kid })}.${encoded(claims)}`;
  return `${input}.${signWith('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const keySet = JSON.stringify({
  keys: pairs.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid })),
});

const life = { iss: 'https://op.example', aud: ['https://api.example', 'https://other.example'], sub: 'ada' };
const valid = () => hs256({ ...life, iat: now() - 60, exp: now() + 3600 });
const expired = (ago: number) => hs256({ ...life, iat: now() - 7200, exp: now() - ago });

const inSettings = (jotter: Jotter) => jotter.page.locator('[popover]:popover-open');
const openSettings = (jotter: Jotter) => jotter.page.getByRole('button', { name: 'All settings' }).click();
const isFocusKept = (jotter: Jotter) =>
  expect.poll(() => jotter.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

test.beforeEach(async ({ jotter }) => {
  await jotter.open();
});

test('each setting that is in effect is a chip beside the verdict, and can be unset there', async ({
  jotter,
  page,
}) => {
  await jotter.paste(valid());
  await jotter.paste(secret, jotter.key);
  await expect(page.getByLabel('Verdict')).toContainText('Looks valid. Issuer and audience are not checked');
  await expect(jotter.chips).toBeHidden();
  await openSettings(jotter);
  const settings = inSettings(jotter);
  await settings.getByRole('button', { name: 'Use “https://op.example”' }).click();
  await expect(settings.getByRole('textbox', { name: 'Expected issuer (iss)' })).toBeFocused();
  await settings.getByRole('button', { name: 'Use “https://other.example”' }).click();
  await settings.getByRole('spinbutton', { name: 'Clock skew (seconds)' }).fill('30');
  await settings.getByRole('spinbutton', { name: 'Maximum age (seconds)' }).fill('900');
  await settings.getByRole('textbox', { name: 'Expected nonce' }).fill('n-1');
  await settings.getByRole('textbox', { name: 'Expected type (typ)' }).fill('JWT');
  await settings.getByRole('button', { name: 'when it was issued' }).click();
  await page.keyboard.press('Escape');
  for (const name of ['clock', 'clock skew', 'issuer', 'audience', 'nonce', 'maximum age', 'type']) {
    const unset = jotter.chips.getByRole('button', { name: `Unset ${name}`, exact: true });
    await unset.focus();
    await page.keyboard.press('Enter');
    await expect(unset).toBeHidden();
    await isFocusKept(jotter);
  }
  await expect(jotter.chips).toBeHidden();
  await page.getByLabel('Check against').selectOption('OpenID Connect ID Token');
  await expect(jotter.chips).toHaveText(/profile: OpenID Connect ID Token/i);
  await jotter.chips.getByRole('button', { name: 'Unset profile' }).click();
  await expect(jotter.chips).toBeHidden();
});

test('leeway is offered up to five minutes, stays in sight, and beyond it another token is the answer', async ({
  jotter,
  page,
}) => {
  await jotter.paste(expired(90));
  await page.getByRole('button', { name: 'Allow 120 s' }).click();
  await expect(jotter.chips).toHaveText(/clock skew: 120 s/i);
  await expect(jotter.gates).toContainText('Time and claims warns');
  await isFocusKept(jotter);
  await jotter.paste(expired(4000));
  await expect(page.getByLabel('Verdict')).toHaveText(/^Rejected: expired 1 h(our)? ago\. Request a new token\.$/);
  await expect(page.getByRole('button', { name: /^Allow/ })).toBeHidden();
  await openSettings(jotter);
  await expect(inSettings(jotter)).toContainText('No usual clock skew lets this token pass');
});

test('an expected value typed in the profile sheet is typed to its end, and the token’s own are offered', async ({
  jotter,
  page,
}) => {
  const claims = { ...life, nonce: 'n', iat: now() - 60, exp: now() + 3600, client_id: 'c', jti: '1' };
  await jotter.paste(`${encoded({ alg: 'ES256', typ: 'at+jwt', kid: '1' })}.${encoded(claims)}.${'A'.repeat(86)}`);
  const sheet = page.getByRole('region', { name: 'Conformance sheet' });
  const field = sheet.getByRole('textbox', { name: 'Expected issuer (iss)' });
  await field.focus();
  await page.keyboard.type('https://op.exampl', { delay: 5 });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('https://op.exampl');
  await expect(jotter.gates).toContainText('Time and claims fails');
  await page.keyboard.type('e');
  await expect(jotter.gates).toContainText('Time and claims passes');
  await expect(field).toBeFocused();
  await jotter.token.focus();
  await expect(field).toBeHidden();
  await sheet.getByRole('button', { name: 'Use “https://other.example”' }).click();
  await expect(sheet.getByRole('textbox', { name: 'Expected audience (aud)' })).toBeFocused();
  await expect(jotter.chips).toHaveText([/https:\/\/op\.example/, /https:\/\/other\.example/]);
});

test('Clear resets what was expected, and can be undone by button and by keys', async ({ jotter, page }) => {
  const token = expired(30);
  await jotter.paste(token);
  await jotter.paste(secret, jotter.key);
  await page.getByRole('button', { name: 'Allow 60 s' }).click();
  for (const how of ['button', 'keys'] as const) {
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(jotter.token).toHaveValue('');
    await expect(jotter.token).toBeFocused();
    const undo = page.getByRole('status', { name: 'Done' }).getByRole('button', { name: 'Undo' });
    if (how === 'button') await undo.click();
    else await page.keyboard.press('ControlOrMeta+Z');
    await expect(jotter.token).toHaveValue(token);
    await expect(jotter.key).toHaveValue(secret);
    await expect(jotter.chips).toHaveText(/clock skew: 60 s/i);
    await isFocusKept(jotter);
    await expect(undo).toBeHidden();
  }
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await jotter.paste(expired(30));
  await expect(jotter.chips).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
  await expect(page.getByLabel('Verdict')).toContainText('Rejected: expired');
});

test('no button that takes itself away takes the focus along', async ({ jotter, page }) => {
  const press = async (name: string | RegExp): Promise<void> => {
    const button = page.getByRole('button', { name, exact: true }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    await isFocusKept(jotter);
  };
  await jotter.open(`./?token=${expired(30)}`);
  await press('Understood');
  await jotter.paste(secret, jotter.key);
  await press('Allow 60 s');
  await press('Unset clock skew');
  const count = await jotter.findings.getByRole('button', { name: /^Ignore/ }).count();
  for (let left = count; left > 0; left -= 1) await press(/^Ignore “/);
  await press(/^Show \d+ ignored/);
  await press('Clear key');
  await jotter.replaceInPayload('"ada"', '"eve"');
  await press('Back to what was pasted');
  // White space around the periods, which can be repaired.
  await jotter.paste(valid().replaceAll('.', ' . '));
  const repair = jotter.findings.getByRole('listitem').getByRole('button').first();
  await repair.focus();
  await page.keyboard.press('Enter');
  await isFocusKept(jotter);
  await press('Clear');
  await press('Undo');
  await jotter.paste(
    encoded({ alg: 'ES256', jwk: pairs[0]?.publicKey.export({ format: 'jwk' }) }) + `.${encoded({})}.${'A'.repeat(86)}`,
  );
  await press('Try the token’s own key');
  await press('Use my own key instead');
});

test('of a key set the key that verified is marked, and the one that the token names', async ({ jotter, page }) => {
  await jotter.paste(es256('new', { sub: 'ada' }));
  await jotter.paste(keySet, jotter.key);
  const reading = page.getByTestId('key-reading');
  const first = reading.getByRole('listitem').first();
  for (const kid of ['new', 'next']) {
    await jotter.paste(es256(kid, { sub: 'ada' }));
    await expect(first).toContainText(`kid “${kid}”`);
    await expect(first).toContainText('verified this signature');
    await expect(first).toContainText('named by the token (kid)');
    await expect(reading.getByText('verified this signature')).toHaveCount(1);
  }
});

test('a URL in the key field is no secret: one click hands it to the window that fetches', async ({ jotter, page }) => {
  await jotter.paste(es256('new', { sub: 'ada' }));
  await jotter.paste('https://op.example/.well-known/jwks.json', jotter.key);
  await expect(page.getByTestId('key-reading')).toContainText('This is a URL, not a key.');
  await expect(jotter.gates).toContainText('not checked: the key cannot be read');
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Fetch keys from this URL' }).click(),
  ]);
  await expect(opened.getByRole('textbox')).toHaveValue('https://op.example/.well-known/jwks.json');
  await expect(page.getByRole('tab', { name: 'Fetch from a URL' })).toHaveAttribute('aria-selected', 'true');
  await isFocusKept(jotter);
});

test('each of several tokens says what becomes of it', async ({ jotter, page }) => {
  await jotter.paste(
    `{"id_token":"${expired(4000)}","access_token":"${valid()}","other":"${encoded({ alg: 'none' })}.${encoded({})}."}`,
  );
  const options = page.getByRole('tablist', { name: 'Tokens found' }).getByRole('tab');
  await expect(options.nth(0)).toHaveText(/, expired$/);
  await expect(options.nth(1)).toHaveText(/, not verified$/);
  await expect(options.nth(2)).toHaveText(/, rejected$/);
  await jotter.paste(secret, jotter.key);
  await options.nth(0).press('ArrowRight');
  await expect(options.nth(1)).toBeFocused();
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(options.nth(1)).toHaveText(/, looks valid$/);
});

test('an expired HMAC token is not shared whole unasked, as its signature can be attacked', async ({
  jotter,
  page,
}) => {
  await jotter.paste(expired(4000));
  await page.getByRole('button', { name: 'Share …' }).click();
  const dialog = page.getByRole('dialog');
  const form = (name: string) => dialog.getByRole('button', { name, exact: true });
  await expect(form('Without signature')).toHaveAttribute('aria-pressed', 'true');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await form('Whole').click();
  await expect(dialog.getByRole('alert')).toHaveText(/can try secrets on it/);
});
