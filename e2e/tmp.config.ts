import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';
export default defineConfig({ ...base, expect: { timeout: 10_000 }, timeout: 240_000, retries: 0, grepInvert: /Firefox|WebKit/, reporter: [['line']], outputDir: '../test-results/tmp' });
