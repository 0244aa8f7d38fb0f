import { expect, test } from './jotter.ts';

const token =
  'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
const key = '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}';

for (const before of ['#token=', '#id_token=', '#access_token=', '#value=', '#debugger-io?token=']) {
  test(`${before} opens a token with its key, and leaves the address`, async ({ jotter, page }) => {
    await jotter.open(`./${before}${token}&publicKey=${encodeURIComponent(key)}`);
    await expect(jotter.gates).toContainText(/Signature warns: matches a key that came with the token/);
    expect(new URL(page.url()).hash + new URL(page.url()).search).toBe('');
    await page.reload();
    await expect(jotter.token).toHaveValue('');
  });
}

test('?token= is opened with a warning, and leaves the address', async ({ jotter, page }) => {
  await jotter.open(`./?token=${token}`);
  await expect(jotter.token).toHaveValue(token);
  await expect(page.getByText('The link carried this token in its query')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(page.getByText('The link carried this token in its query')).toHaveCount(0);
});

test('a fragment that comes while the page is open is taken, too', async ({ jotter, page }) => {
  await jotter.open();
  await page.evaluate((it) => {
    location.hash = `token=${it}`;
  }, token);
  await expect(jotter.token).toHaveValue(token);
  expect(new URL(page.url()).hash).toBe('');
});
