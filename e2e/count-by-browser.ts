import type { Reporter, TestCase } from '@playwright/test/reporter';

const browsers = ['Chromium', 'Firefox', 'WebKit'] as const;

/** Prints how many of the tests that run in each of three browsers passed there, failed, or were left out. */
export default class CountByBrowser implements Reporter {
  readonly #tests = new Set<TestCase>();

  onTestEnd(test: TestCase): void {
    this.#tests.add(test);
  }

  onEnd(): void {
    for (const title of ['The heart', 'Every text field']) {
      const counts = browsers.map((browser) => this.#told(`${title} in ${browser}`, browser)).filter(Boolean);
      if (counts.length > 0) console.log(`${title}: ${counts.join('; ')}`);
    }
  }

  #told(title: string, browser: string): string {
    const tests = [...this.#tests].filter((test) => test.titlePath().includes(title));
    const count = (...outcomes: readonly string[]): number =>
      tests.filter((test) => outcomes.includes(test.outcome())).length;
    if (tests.length === 0) return '';
    return `${browser} ${count('expected', 'flaky')} passed, ${count('unexpected')} failed, ${count('skipped')} left out`;
  }
}
