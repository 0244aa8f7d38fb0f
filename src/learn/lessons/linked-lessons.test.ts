import { expect, it } from 'vitest';
import { lessonLinks } from '../../core/audit/lesson-of.ts';
import { lessons } from './index.ts';

it('has the titles that findings name', () => {
  const titles = new Map(lessons.map(({ slug, title }) => [slug, title]));
  const wrong = lessonLinks.filter(({ slug, title }) => titles.has(slug) && titles.get(slug) !== title);
  expect(wrong).toEqual([]);
});
