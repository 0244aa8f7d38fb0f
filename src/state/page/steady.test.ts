import { atom, computed } from 'nanostores';
import { expect, it } from 'vitest';
import { steady } from './steady.ts';

it('tells those who listen only of what says something else', () => {
  const $seconds = atom(10);
  const $words = steady(computed($seconds, (seconds) => ({ words: `${Math.floor(seconds / 60)} min ago` })));
  const told: string[] = [];
  const first = $words.get();
  const stop = $words.subscribe(({ words }) => told.push(words));
  for (const seconds of [11, 59, 60, 61, 120]) $seconds.set(seconds);
  expect(told).toEqual(['0 min ago', '1 min ago', '2 min ago']);
  $seconds.set(12);
  expect($words.get()).toEqual(first);
  stop();
});
