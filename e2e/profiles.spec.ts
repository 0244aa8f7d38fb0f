import { exampleNow } from '../src/core/audit/fixtures/example-token.ts';
import { issuerTokens } from '../src/core/audit/fixtures/issuer-tokens.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './jotter.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** No real signature: who made it is no affair of these tests. */
const made = (header: object, claims: object): string =>
  `${encoded(header)}.${encoded(claims)}.${Buffer.from(Array.from({ length: 64 }, (_, at) => (at * 37 + 11) % 251)).toString('base64url')}`;
const now = Math.floor(Date.now() / 1000);
/** The fixtures are made for one moment, the page has the clock of the machine. */
const ahead = now - exampleNow;
const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value - exampleNow) < 1e8;

const ofIssuer = (id: string, changed: object = {}): string => {
  const token = issuerTokens[id];
  if (!token) throw new Error(`no token of ${id}`);
  const moved = Object.entries({ ...token.claims, ...changed }).map(([name, value]) => [
    name,
    isTime(value) ? value + ahead : value,
  ]);
  return made(token.header, Object.fromEntries(moved));
};

const life = { iat: now, exp: now + 3600 };
const accessToken = made(
  { typ: 'at+jwt', alg: 'ES256', kid: '1' },
  { iss: 'https://op.example', sub: 'ada', aud: 'https://api.example', scope: 'read', nonce: 'n-1', ...life },
);

test.beforeEach(async ({ jotter }) => {
  await jotter.open();
});

test('the card of an issuer: whose token, who it is about, where the keys would be, and the traps', async ({
  jotter,
  page,
}) => {
  await jotter.paste(ofIssuer('keycloak-access'));
  const card = page.getByRole('region', { name: 'Issuer' });
  await expect(card).toContainText('Keycloak access token');
  await expect(card).toContainText('https://sso.example/realms/shop/protocol/openid-connect/certs');
  await expect(card).toContainText('aud is “account” unless an audience mapper adds your API');
  await card.getByRole('button', { name: 'Copy address of the keys' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'https://sso.example/realms/shop/protocol/openid-connect/certs',
  );
  await jotter.paste(ofIssuer('entra-graph'));
  await expect(card).toContainText('cannot be verified by anybody else, by design');
  await jotter.paste(accessToken);
  await expect(card).toBeHidden();
});

test('a token for a provider: what it requires is on the card, and a mistake is named with its page', async ({
  jotter,
  page,
}) => {
  await jotter.paste(ofIssuer('docusign', { aud: 'https://account-d.docusign.com' }));
  const card = page.getByRole('region', { name: 'Issuer' });
  await expect(card).toContainText('DocuSign JWT grant');
  await expect(card).toContainText('Requirements');
  await expect(card).toContainText('aud: account-d.docusign.com or account.docusign.com');
  await expect(card).toContainText('Only likely');
  await expect(jotter.gates).toContainText('aud is not as DocuSign requires');
  const findings = page.getByRole('region', { name: 'Findings' });
  await expect(findings).toContainText('DocuSign requires "account-d.docusign.com"');
  await expect(findings.getByRole('link', { name: 'developers.docusign.com' })).toHaveAttribute(
    'href',
    'https://developers.docusign.com/platform/auth/jwt-get-token',
  );
});

test('a token is held against the profile that it names, each requirement with its clause', async ({
  jotter,
  page,
}) => {
  await jotter.paste(accessToken);
  await expect(jotter.gates).toContainText('Profile fails: the claim client_id is missing');
  await expect(page.getByLabel('Verdict')).toBeVisible();
  const profile = page.getByRole('region', { name: 'Profile' });
  await expect(profile).toContainText('Detected because: typ is at+jwt');
  const sheet = profile.getByRole('region', { name: 'Conformance sheet' });
  await expect(sheet).toContainText('2 requirements not met');
  await expect(sheet.getByRole('listitem').filter({ hasText: 'client_id must be there' })).toContainText(
    'RFC 9068 §2.2',
  );
  await jotter.replaceInPayload('"scope"', '"client_id":"c1","jti":"7d5b2f6e","scope"');
  await expect(jotter.gates).toContainText('Profile passes: OAuth 2.0 access token (RFC 9068)');
  await expect(sheet).not.toContainText('not met');
});

test('another profile can be chosen: it holds for that token, edits and all, and no other', async ({
  jotter,
  page,
}) => {
  await jotter.paste(accessToken);
  const profile = page.getByRole('region', { name: 'Profile' });
  await profile.getByLabel('Check against').selectOption('OpenID Connect ID Token');
  await expect(profile).toContainText('You chose it');
  await expect(jotter.gates).not.toContainText('client_id');
  await jotter.replaceInPayload('"ada"', '"eve"');
  await expect(profile).toContainText('You chose it');
  await jotter.paste(ofIssuer('google-id'));
  await expect(profile).not.toContainText('You chose it');
  await expect(jotter.gates).toContainText('OpenID Connect ID Token');
});

test('what only the receiver knows is asked for where it is missing, and answered at once', async ({
  jotter,
  page,
}) => {
  await jotter.paste(ofIssuer('google-id'));
  const sheet = page.getByRole('region', { name: 'Conformance sheet' });
  await sheet.getByRole('textbox', { name: 'Expected nonce' }).fill('another');
  await expect(jotter.gates).toContainText('Time and claims fails: another nonce than expected');
  await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByRole('textbox', { name: 'Expected nonce' }).first().fill('0394852-3190485-2490358');
  await expect(jotter.gates).toContainText('Time and claims passes');
});

test('the exact difference between the issuer that is there and the one that is expected', async ({ jotter, page }) => {
  await jotter.paste(ofIssuer('auth0-access'));
  await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByRole('textbox', { name: 'Expected issuer (iss)' }).first().fill('https://shop.eu.auth0.com');
  await expect(jotter.gates).toContainText('Time and claims fails: from another issuer than expected');
  await expect(jotter.findings).toContainText('slash');
});

test('profile and issuer by axe, in both themes', async ({ jotter, page }) => {
  await jotter.paste(ofIssuer('okta-custom'));
  await expect(page.getByRole('region', { name: 'Conformance sheet' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page), colorScheme).toEqual([]);
  }
});
