import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldNames } from '../src/state/page/folds.ts';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const served = new Set([
  '',
  ...readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')),
]);

/** The page as its two kinds of users see it: by role and name. */
export class Jotter {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get token(): Locator {
    return this.page.getByRole('textbox', { name: 'Encoded token' });
  }
  get key(): Locator {
    return this.page.getByRole('textbox', { name: 'Key', exact: true });
  }
  get header(): Locator {
    return this.page.getByRole('region', { name: 'Header' });
  }
  get payload(): Locator {
    return this.page.getByRole('region', { name: 'Payload' });
  }
  get gates(): Locator {
    return this.page.getByRole('group', { name: 'Gates' });
  }
  /** The key, what it was read as, and what it did. */
  get keyPane(): Locator {
    return this.page.getByRole('region', { name: 'Key', exact: true });
  }
  /** What rejects the token, why, and what puts it right. */
  get reasons(): Locator {
    return this.page.getByRole('region', { name: 'Reasons', exact: true });
  }
  get findings(): Locator {
    return this.page.getByRole('region', { name: 'Findings' });
  }
  /** The settings that are not as they are by themselves, each a chip. */
  get chips(): Locator {
    const unset = this.page.getByRole('button', { name: /^Unset/ });
    return this.page.getByRole('list', { name: 'Validation settings' }).getByRole('listitem').filter({ has: unset });
  }
  get claims(): Locator {
    return this.page.getByRole('region', { name: 'Claims' });
  }

  /** Chooses how the payload is set out. */
  async showPayloadAs(view: 'JSON' | 'Claims'): Promise<void> {
    await this.payload.getByRole('button', { name: view, exact: true }).click();
  }

  async open(address = './'): Promise<void> {
    await this.page.goto(address);
    await expect(this.token).toBeVisible();
  }

  /** Puts a text on the clipboard and pastes it, as a person would. */
  async paste(text: string, into: Locator = this.token): Promise<void> {
    await this.page.evaluate((it) => navigator.clipboard.writeText(it), text);
    await into.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Finds an action in the palette, and runs the first that is found. */
  async run(query: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press('ControlOrMeta+K');
    const field = this.page.getByRole('combobox', { name: 'Search or run' });
    await expect(field).toBeFocused();
    await keyboard.insertText(query);
    await keyboard.press('Enter');
    await expect(field).toBeHidden();
  }

  /** Moves into the payload pane, waits for Monaco, and replaces one text by another with the keyboard. */
  async replaceInPayload(from: string, to: string): Promise<void> {
    const { keyboard } = this.page;
    const pane = this.payload.getByRole('textbox', { name: 'Payload JSON' });
    await pane.focus();
    await expect(this.payload.locator('.monaco-editor .view-line').first()).toBeVisible();
    await keyboard.press('ControlOrMeta+F');
    const find = this.payload.getByRole('textbox', { name: 'Find' });
    await expect(find).toBeFocused();
    await keyboard.insertText(from);
    await keyboard.press('Enter');
    await expect(this.payload.locator('.matchesCount')).toHaveText('1 of 1');
    await keyboard.press('Escape');
    await expect(pane).toBeFocused();
    await keyboard.insertText(to);
  }

  /** What a JSON pane shows, whether the plain field or Monaco stands there. */
  async json(
    name: 'Header JSON' | 'Payload JSON' | 'Unprotected header JSON' | 'Recipient header JSON',
  ): Promise<string> {
    // In one look: Monaco may take the place of the field between two, and the second would wait for it for ever.
    const [plain] = await this.page
      .locator(`textarea.field-text[aria-label="${name}"]`)
      .evaluateAll((found) => found.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')));
    if (plain !== undefined) return plain;
    const region = this.page.locator('section', { has: this.page.getByRole('textbox', { name, exact: true }) });
    const lines = await region.locator('.view-line').evaluateAll((found) =>
      found
        .map((line) => ({
          top: Number.parseFloat(line instanceof HTMLElement ? line.style.top : '0'),
          text: line.textContent,
        }))
        .sort((a, b) => a.top - b.top)
        .map((line) => line.text.replaceAll('\u00a0', ' ')),
    );
    return lines.join('\n');
  }
}

interface Fixtures {
  readonly jotter: Jotter;
  /** Messages that a test brings about on purpose. */
  readonly expectedMessages: readonly RegExp[];
  /** Whether the page may have its service worker; without it no test waits for the keeping of files. */
  readonly serviceWorker: boolean;
  /** Which parts of the debugger somebody opened in an earlier visit, by their names; all of them unless a test says so. */
  readonly unfolded: readonly string[];
}

/** Every test fails that sees a console error, a broken policy or a request beyond the files that the build wrote. */
export const test = base.extend<Fixtures>({
  expectedMessages: [[], { option: true }],
  serviceWorker: [false, { option: true }],
  unfolded: [foldNames, { option: true }],
  jotter: async ({ page, baseURL, expectedMessages, serviceWorker, unfolded }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
    // What the policy refuses a worker is told to that worker alone. It may be gone already: a search ends as soon as it can.
    page.on('worker', (worker) => void worker.evaluate(tellOfViolations).catch(() => undefined));
    page.on('request', (request) => {
      const address = request.url();
      const isLocal = address.startsWith('data:') || address.startsWith('blob:');
      const file = address.startsWith(baseURL ?? '')
        ? address.slice(baseURL?.length).replace(/[?#].*$/, '')
        : undefined;
      if (!isLocal && (file === undefined || !served.has(file))) faults.push(`request: ${address}`);
    });
    await page.addInitScript(tellOfViolations);
    if (!serviceWorker) await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    if (unfolded.length > 0) await page.addInitScript(rememberUnfolded, unfolded.join(' '));
    await use(new Jotter(page));
    expect(faults.filter((fault) => !expectedMessages.some((expected) => expected.test(fault)))).toEqual([]);
  },
});

/** Runs in the page before anything else does. Storage may be denied: nothing is remembered then. */
function rememberUnfolded(names: string): void {
  try {
    if (localStorage.getItem('jotter:unfolded') === null)
      localStorage.setItem('jotter:unfolded', JSON.stringify(names));
  } catch {
    return;
  }
}

/** Runs in the page, and in its workers. */
function tellOfViolations(): void {
  addEventListener('securitypolicyviolation', (event) =>
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
}

export { expect } from '@playwright/test';
