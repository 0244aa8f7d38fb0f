import { axeFaults } from './axe.ts';
import { expect, test } from './jotter.ts';

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const token = `${encoded('{"alg":"RS256","kid":"k1"}')}.${encoded('{"aud":"api://orders","iss":"https://id.example","exp":4102444800}')}.${'A'.repeat(342)}`;
const message =
  "IDX10214: Audience validation failed. Audiences: 'api://orders'. Did not match: validationParameters.ValidAudience: 'orders' or validationParameters.ValidAudiences: 'null'.";

test('an error message alone is explained', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(`JsonWebTokenError: jwt malformed
    at module.exports [as verify] (/app/node_modules/jsonwebtoken/verify.js:70:17)`);
  await expect(page.getByText('Error message from jsonwebtoken (Node.js)')).toBeVisible();
  await expect(page.getByText('jsonwebtoken (Node.js) split the token into its parts')).toBeVisible();
  await expect(page.getByText(/names no audience/)).toBeVisible();
  await expect(page.getByText('No token found', { exact: true })).toBeHidden();
  expect(await axeFaults(page)).toEqual([]);
});

test('a message beside a token says whether the token has that fault, and its audience is taken over at a click', async ({
  jotter,
  page,
}) => {
  await jotter.open();
  await jotter.paste(`${message}\nAuthorization: Bearer ${token}`);
  const pane = page.getByRole('region', { name: 'Error message' });
  await expect(pane.getByText('This token has this fault')).toBeVisible();
  await expect(pane.getByText('aud is "api://orders", and the software expects "orders".')).toBeVisible();
  await expect(jotter.chips).toBeHidden();
  await pane.getByRole('button', { name: 'Expect this audience' }).click();
  await expect(jotter.chips).toContainText('orders');
  await expect(pane.getByRole('button', { name: 'Expect this audience' })).toBeHidden();
  expect(await axeFaults(page)).toEqual([]);
});

test('what explains messages is not fetched for a token alone', async ({ jotter, page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await jotter.open();
  await jotter.paste(`Bearer ${token}`);
  await expect(jotter.findings).toBeVisible();
  expect(fetched.filter((url) => /\/messages-/.test(url))).toEqual([]);
});

test('any token shows how libraries treat it, and the table is fetched when it is opened', async ({ jotter, page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const tables = () => fetched.filter((url) => /\/libraries-/.test(url));
  await jotter.open();
  await jotter.paste(token);
  await expect(jotter.findings).toBeVisible();
  expect(tables()).toEqual([]);
  await jotter.findings.getByText('How libraries treat this token').click();
  const row = jotter.findings.getByRole('row', { name: /PyJWT/ });
  await expect(row).toContainText('the token has aud, and no audience is configured');
  await expect(jotter.findings.getByRole('row', { name: /go-jose/ })).toContainText('nothing against it');
  expect(tables()).toHaveLength(1);
  expect(await axeFaults(page)).toEqual([]);
});

test('the lines that verify a token in code follow its algorithm and the settings', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(token);
  await jotter.findings.getByText('Verify this in your code').click();
  await expect(jotter.findings.getByText("algorithms: ['RS256'], issuer: 'https://id.example'")).toBeVisible();
  await expect(jotter.findings.getByText('they come from this token')).toBeVisible();
  await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByRole('textbox', { name: 'Expected audience (aud)' }).fill('orders');
  await page.keyboard.press('Escape');
  await expect(jotter.findings.getByText("audience: 'orders'")).toBeVisible();
  await jotter.findings.getByRole('tab', { name: 'Python' }).click();
  await jotter.findings.getByRole('button', { name: 'Copy the lines for Python' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('algorithms=["RS256"], audience="orders", issuer="https://id.example"');
  expect(await axeFaults(page)).toEqual([]);
});
