import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keyWindowFaults } from './check-key-window.ts';

const page = readFileSync(fileURLToPath(new URL('../public/jwks-fetcher.html', import.meta.url)), 'utf8');

describe('the window that fetches keys', () => {
  it('keeps what the build holds it to', () => {
    expect(keyWindowFaults(page)).toEqual([]);
  });

  it.each([
    ['another script', page.replace("'use strict';", "'use strict'; ")],
    ['another style', page.replace('<style>', '<style> ')],
    ['a wider policy', page.replace('connect-src https:', 'connect-src https: http:')],
    ['no policy', page.replace('http-equiv="Content-Security-Policy"', 'http-equiv="x"')],
    ['a file of elsewhere', page.replace('<style>', '<link rel="stylesheet" href="a.css" /><style>')],
    ['a handler in an attribute', page.replace('<body>', '<body onload="x()">')],
  ])('is refused with %s', (_, changed) => {
    expect(changed).not.toBe(page);
    expect(keyWindowFaults(changed)).not.toEqual([]);
  });
});
