import base from './playwright.config.ts';
export default { ...base, expect: { timeout: 15_000 }, timeout: 240_000, retries: 0, workers: 2, outputDir: '/tmp/pw-main', reporter: 'line' };
