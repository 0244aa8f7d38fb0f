import { expect, it } from 'vitest';
import { lessonOf, rulesWithLesson } from './lesson-of.ts';
import { rules } from './rules/index.ts';

it('names rules that exist, and most of them', () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect(rulesWithLesson.filter((id) => !ids.has(id))).toEqual([]);
  expect(rulesWithLesson.length).toBeGreaterThan(rules.length * 0.8);
  expect(lessonOf('alg-none')).toEqual({ slug: 'attacks-and-defences', title: 'Attacks and defences' });
});
