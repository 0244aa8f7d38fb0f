import { expect, it } from 'vitest';
import { lessonTitles } from '../../core/audit/lesson-link.ts';
import { rules } from '../../core/audit/rules/index.ts';
import { lessons } from './index.ts';

it('has the titles that findings name', () => {
  const titles = new Map(lessons.map(({ slug, title }) => [slug, title]));
  const wrong = Object.entries(lessonTitles).filter(([slug, title]) => titles.has(slug) && titles.get(slug) !== title);
  expect(wrong).toEqual([]);
});

it('is what most rules lead to', () => {
  const leading = rules.filter(({ lesson }) => lesson !== undefined);
  expect(leading.length).toBeGreaterThan(rules.length * 0.8);
  expect(rules.find(({ id }) => id === 'alg-none')?.lesson).toBe('attacks-and-defences');
});
