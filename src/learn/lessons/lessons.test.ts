import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { specifications } from '../../core/registry/specifications.ts';
import { terms } from '../glossary/terms.ts';
import { lessons } from './index.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx'));
const sources = files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

const inSources = (pattern: RegExp): readonly { readonly file: string; readonly found: string }[] =>
  sources.flatMap(({ file, text }) => Array.from(text.matchAll(pattern), (match) => ({ file, found: match[1] ?? '' })));

describe('the lessons', () => {
  it('are the files of the folder', () => {
    const own = files.filter((file) => !file.includes('/')).map((file) => file.replace('.tsx', ''));
    expect(lessons.map(({ slug }) => slug).toSorted()).toEqual(own.toSorted());
  });

  it.each(lessons)('$slug has some steps, each with an address of its own', async ({ load, about, minutes }) => {
    const { steps } = await load();
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    // What is remembered of a step is "lesson/step", words and hyphens only (state/progress).
    for (const { id } of steps) expect(id).toMatch(/^[\w-]+$/);
    expect(about).toMatch(/\.$/);
    expect(minutes).toBeGreaterThan(0);
  });

  it('use no term that the glossary does not have', () => {
    const unknown = inSources(/<Term id="([^"]+)"/g).filter(({ found }) => !Object.hasOwn(terms, found));
    expect(unknown).toEqual([]);
  });

  it('cite no specification that is not known', () => {
    const unknown = inSources(/<Clause\s+of="([^"]+)"/g).filter(({ found }) => !specifications.has(found));
    expect(unknown).toEqual([]);
  });

  it('say MUST with a clause', () => {
    const bare = sources
      .filter(({ text }) => /\bMUST\b/.test(text) && !text.includes('<Clause'))
      .map(({ file }) => file);
    expect(bare).toEqual([]);
  });
});
