import { expect, type Locator, type Page } from '@playwright/test';

/** Takes steps as a person does, and counts them. A paste and a value that is typed are none. */
export interface Hand {
  readonly name: 'mouse' | 'keyboard';
  readonly count: number;
  /** Presses a button or a link, chooses a tab, or enters a field. */
  on(target: Locator): Promise<void>;
  /** Out of a list that a select opens. */
  choose(target: Locator, option: string): Promise<void>;
}

export class Mouse implements Hand {
  readonly name = 'mouse';
  count = 0;

  async on(target: Locator): Promise<void> {
    await target.click();
    this.count += 1;
  }

  async choose(target: Locator, option: string): Promise<void> {
    await target.selectOption(option);
    this.count += 1;
  }
}

/** More controls than any state of the page has. */
const mostStops = 150;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Tab and Shift+Tab lead to a control; Enter presses it, and arrows walk from tab to tab. */
export class Keys implements Hand {
  readonly name = 'keyboard';
  count = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async on(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const kind = await target.evaluate((element) => element.getAttribute('role') ?? element.localName);
    this.count += 1;
    if (kind === 'tab') return this.#walkTo(target);
    await this.#tabTo(target);
    if (kind !== 'textarea' && kind !== 'input') await this.#page.keyboard.press('Enter');
  }

  async choose(target: Locator, option: string): Promise<void> {
    await this.#tabTo(target);
    await this.#page.keyboard.type(option);
    await expect(target).toHaveValue(option);
    this.count += 1;
  }

  async #tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await hasFocus(target)) return;
      await this.#page.keyboard.press('Tab');
    }
    expect(await hasFocus(target), `Tab does not lead to ${String(target)}`).toBe(true);
  }

  async #walkTo(target: Locator): Promise<void> {
    const list = target.locator('xpath=ancestor::*[@role="tablist"]');
    await this.#tabTo(list.getByRole('tab', { selected: true }));
    for (let step = 0; step < mostStops && !(await hasFocus(target)); step += 1)
      await this.#page.keyboard.press('ArrowRight');
    await expect(target).toHaveAttribute('aria-selected', 'true');
  }
}
