import type { Locator } from '@playwright/test';

/** Counts what a person does with the mouse. A paste and a value that is typed are no clicks. */
export class Clicks {
  count = 0;

  async on(target: Locator): Promise<void> {
    await target.click();
    this.count += 1;
  }

  /** Out of a list that a select opens. */
  async choose(target: Locator, option: string): Promise<void> {
    await target.selectOption(option);
    this.count += 1;
  }
}
