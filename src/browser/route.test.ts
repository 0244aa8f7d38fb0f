import { describe, expect, it } from 'vitest';
import { readRoute, readTopic } from './route.ts';

describe('readRoute', () => {
  it.each([
    ['', 'debugger'],
    ['#/', 'debugger'],
    ['#/keys', 'keys'],
    ['#/keys/', 'keys'],
    ['#/rules/expired', 'rules'],
    ['#/trust', 'trust'],
    ['#/keysmith', 'debugger'],
    ['#/__proto__', 'debugger'],
    ['#token=eyJ', 'debugger'],
  ])('%s leads to %s', (hash, page) => {
    expect(readRoute(hash)).toBe(page);
  });
});

describe('readTopic', () => {
  it.each([
    ['#/rules/expired', 'expired'],
    ['#/rules', undefined],
    ['#/rules/<b>', undefined],
    ['#token=eyJ/x/y', undefined],
  ])('%s names %s', (hash, topic) => {
    expect(readTopic(hash)).toBe(topic);
  });
});
