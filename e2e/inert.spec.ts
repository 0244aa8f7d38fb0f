import { generateKeyPairSync } from 'node:crypto';
import type { Page } from '@playwright/test';
import { allClaims } from '../src/core/registry/claims.ts';
import { allHeaderParameters } from '../src/core/registry/header-parameters.ts';
import { expect, test, type Jotter } from './jotter.ts';

/**
 * Texts that do something in a page that takes them for more than text: each makes an element with the attribute
 * `data-hostile`, runs a script that breaks the policy (which fails any test), or leads to the host hostile.example.
 */
const hostile: readonly string[] = [
  '<script data-hostile>window.hostile=1</script>',
  '</script><script data-hostile src="https://hostile.example/a.js"></script>',
  '<img data-hostile src=x onerror="window.hostile=1">',
  '"><svg data-hostile onload=window.hostile=1>',
  '\'"></textarea><iframe data-hostile src="https://hostile.example/"></iframe>',
  '</style><style data-hostile>@import url(https://hostile.example/a.css);</style>',
  '<a data-hostile href="javascript:window.hostile=1">click</a>',
  'javascript:window.hostile=1//hostile.example',
  'data:text/html,<script data-hostile>window.hostile=1</script>',
  'https://hostile.example/jwks.json',
  '//hostile.example/jwks.json',
  '[click](https://hostile.example/) ![x](https://hostile.example/x.png)',
  '<details data-hostile open ontoggle=window.hostile=1>',
  '&lt;img data-hostile src=x&gt;&#60;b data-hostile&#62;',
  '${window.hostile=1}{{constructor.constructor("window.hostile=1")()}}',
  "';window.hostile=1;//",
  'url(https://hostile.example/x.png)',
  '\u202e\u2066<b data-hostile>gpj.exe\u2069',
  '\u0000\u0007\u001b[31m<b data-hostile>',
  '<math><mtext><table><mglyph><style><img data-hostile src=x onerror=window.hostile=1>',
  '%3Cimg%20data-hostile%20src=x%3E',
  '__proto__',
  'constructor',
  '\ud83d\ude00\ud800<b data-hostile>',
  '#/rules/<img data-hostile src=x>',
];

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const namesOf = (rows: readonly { readonly name: string }[]): readonly string[] => rows.map(({ name }) => name);
const withAll = (names: Iterable<string>, value: unknown): Record<string, unknown> =>
  Object.fromEntries(Array.from(names, (name) => [name, value]));

/** Nothing of the page is, or leads to, what the text would have it be. */
async function expectInert(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: 'hostile' in window,
    polluted: 'hostile' in {},
    elements: document.querySelectorAll('[data-hostile], iframe, object, embed, svg script').length,
    leading: [...document.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].flatMap(({ name, value }) =>
        /^(?:href|src|srcset|action|formaction|style|poster|data|xlink:href|on\w+)$/.test(name) &&
        /hostile|javascript:/.test(value)
          ? [`${one.tagName} ${name}=${value}`]
          : [],
      ),
    ),
  }));
  expect(found).toEqual({ ran: false, polluted: false, elements: 0, leading: [] });
}

/** Opens what a token can be seen in: each gate's reasons, the parts that are closed, the report. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const popover of document.querySelectorAll('[popover]'))
      if (popover instanceof HTMLElement) popover.showPopover();
  });
}

async function pasteAndLook(jotter: Jotter, token: string): Promise<void> {
  await jotter.paste(token);
  await expect(jotter.findings).toBeVisible();
  await openAll(jotter.page);
  await expectInert(jotter.page);
  await jotter.page.evaluate(() => {
    for (const popover of document.querySelectorAll('[popover]'))
      if (popover instanceof HTMLElement) popover.hidePopover();
  });
}

test('the look at the page sees what is not inert', async ({ page }) => {
  for (const text of hostile.filter((one) => one.includes('<') && !/^(?:data:|#)/.test(one))) {
    await page.setContent(`<p>${text}</p><a href="https://hostile.example/">link</a>`);
    await expect(expectInert(page)).rejects.toThrow();
  }
});

test('in every claim and every header parameter at once', async ({ jotter }) => {
  await jotter.open();
  for (const text of hostile) {
    const header = encoded({ ...withAll(namesOf(allHeaderParameters()), text), alg: 'HS256' });
    const claims = encoded({ ...withAll(namesOf(allClaims()), text), [text]: { [text]: [text, { [text]: text }] } });
    await pasteAndLook(jotter, `${header}.${claims}.${'A'.repeat(43)}`);
    await jotter.showPayloadAs('Claims');
    if (/^[ -~]+$/.test(text)) await expect(jotter.claims).toContainText(JSON.stringify(text).slice(1, 40));
    await expectInert(jotter.page);
    await jotter.showPayloadAs('JSON');
  }
});

test('as alg, enc, typ and signature, in encrypted and in broken tokens', async ({ jotter }) => {
  await jotter.open();
  for (const text of hostile) {
    for (const header of [
      { alg: text },
      { alg: 'dir', enc: text, zip: text, kid: text },
      { alg: 'RS256', typ: text, crit: [text], [text]: 1 },
    ])
      await pasteAndLook(
        jotter,
        `${encoded(header)}.${encoded({ iss: text })}.${encoded(text)}${'enc' in header ? '.AAAA.AAAA' : ''}`,
      );
    await jotter.paste(`eyJhbGciOiJIUzI1NiJ9.${text}.${text}`);
    await expect(jotter.gates).not.toBeEmpty();
    await expectInert(jotter.page);
  }
});

test('in the disclosures of an SD-JWT, and in JSON serializations', async ({ jotter }) => {
  await jotter.open();
  for (const text of hostile) {
    const disclosures = [encoded(['salt', text, text]), encoded([text, 'name', { [text]: text }])];
    await pasteAndLook(
      jotter,
      `${encoded({ alg: 'ES256', typ: text })}.${encoded({ _sd: [text], _sd_alg: text, vct: text })}.AAAA~${disclosures.join('~')}~`,
    );
    await pasteAndLook(
      jotter,
      JSON.stringify({
        payload: encoded({ sub: text }),
        signatures: [
          { protected: encoded({ alg: 'ES256', kid: text }), header: { [text]: text, jku: text }, signature: 'AAAA' },
          { protected: encoded({ alg: text }), signature: text },
        ],
      }),
    );
  }
});

test('in every field of a key, here and on the page of keys', async ({ jotter, page }) => {
  await jotter.open();
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const fields = ['kid', 'use', 'alg', 'x5u', 'x5t', 'x5t#S256', 'ext', 'iss'];
  const keysOf = (text: string): readonly string[] => [
    JSON.stringify({ ...jwk, ...withAll(fields, text), key_ops: [text], x5c: [text], [text]: text }),
    JSON.stringify({
      keys: [
        { ...jwk, kid: text },
        { kty: text, [text]: text },
        { kty: 'EC', crv: text, x: text, y: text },
      ],
    }),
    `-----BEGIN ${text.slice(0, 40)}-----\n${Buffer.from(text).toString('base64')}\n-----END ${text.slice(0, 40)}-----`,
    text,
  ];
  await jotter.paste(`${encoded({ alg: 'ES256' })}.${encoded({ sub: 'ada' })}.${'A'.repeat(86)}`);
  for (const text of hostile)
    for (const key of keysOf(text)) {
      await jotter.paste(key, jotter.key);
      await expectInert(page);
    }
  await page.goto('./#/keys');
  for (const text of hostile)
    for (const key of keysOf(text).slice(0, 2)) {
      await jotter.paste(key, jotter.key);
      await expectInert(page);
    }
});

test('in the editor, its hovers, the report, and what is expected', async ({ jotter, page }) => {
  await jotter.open();
  const claims = Object.fromEntries(hostile.map((text, at) => [`${text}${at}`, text]));
  await jotter.paste(
    `${encoded({ alg: 'HS256', kid: hostile[2] })}.${encoded({ iss: hostile[0], aud: hostile[11], ...claims })}.${'A'.repeat(43)}`,
  );
  await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByRole('textbox', { name: 'Expected issuer (iss)' }).fill(hostile[2] ?? '');
  await page.getByRole('textbox', { name: 'Expected audience (aud)' }).fill(hostile[3] ?? '');
  await page.keyboard.press('Escape');
  await openAll(page);
  await expectInert(page);
  await page.reload();
  await jotter.paste(
    `${encoded({ alg: 'HS256', kid: hostile[2] })}.${encoded({ iss: hostile[0], ...claims })}.${'A'.repeat(43)}`,
  );
  await page.getByRole('button', { name: 'Share …' }).click();
  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Unredacted, with the whole token' }).check();
  await expectInert(page);
  await page.keyboard.press('Escape');
  await jotter.payload.getByRole('textbox', { name: 'Payload JSON' }).focus();
  const lines = jotter.payload.locator('.monaco-editor .view-line');
  await expect(lines.first()).toBeVisible();
  for (let at = 0; at < 6; at++) {
    await lines.nth(at).hover({ position: { x: 40, y: 8 } });
    await expectInert(page);
  }
});

test('as what is no token at all', async ({ jotter, page }) => {
  await jotter.open();
  for (const text of hostile) {
    await jotter.paste(text);
    await expectInert(page);
    await jotter.paste(`${text}.${text}.${text}`);
    await expectInert(page);
    await page.goto(`./#/rules/${encodeURIComponent(text.replace('\ud800', ''))}`);
    await expectInert(page);
    await page.goto('./#/');
  }
});
