import { describe, expect, it } from 'vitest';
import { readRoute } from './route.ts';

describe('readRoute', () => {
  it.each([
    ['', 'debugger'],
    ['#/', 'debugger'],
    ['#/keys', 'keys'],
    ['#/keys/', 'keys'],
    ['#/keysmith', 'debugger'],
    ['#/__proto__', 'debugger'],
    ['#token=eyJ', 'debugger'],
  ])('%s leads to %s', (hash, page) => {
    expect(readRoute(hash)).toBe(page);
  });
});
