import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { frameFaults } from './check-frame.ts';

const frame = readFileSync(fileURLToPath(new URL('../public/jwks-fetcher.html', import.meta.url)), 'utf8');

describe('the frame that fetches keys', () => {
  it('keeps what the build holds it to', () => {
    expect(frameFaults(frame)).toEqual([]);
  });

  it.each([
    ['another script', frame.replace("'use strict';", "'use strict'; ")],
    ['another style', frame.replace('<style>', '<style> ')],
    ['a wider policy', frame.replace('connect-src https:', 'connect-src https: http:')],
    ['no policy', frame.replace('Content-Security-Policy', 'x')],
    ['a file of elsewhere', frame.replace('<style>', '<link rel="stylesheet" href="a.css" /><style>')],
    ['a handler in an attribute', frame.replace('<body>', '<body onload="x()">')],
  ])('is refused with %s', (_, changed) => {
    expect(changed).not.toBe(frame);
    expect(frameFaults(changed)).not.toEqual([]);
  });
});
