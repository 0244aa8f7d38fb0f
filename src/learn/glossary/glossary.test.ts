import { describe, expect, it } from 'vitest';
import { lessons } from '../lessons/index.ts';
import type { GlossaryTerm } from './glossary-term.ts';
import { terms } from './terms.ts';

const entries: readonly (readonly [string, GlossaryTerm])[] = Object.entries(terms);

/** A file for terms that takes an id of another would silence it. */
const files = import.meta.glob<Record<string, Record<string, GlossaryTerm>>>('./*-terms.ts', { eager: true });

describe('the glossary', () => {
  it('explains at least seventy terms, each once', () => {
    expect(entries.length).toBeGreaterThanOrEqual(70);
    const ids = Object.values(files).flatMap((file) => Object.values(file).flatMap((group) => Object.keys(group)));
    expect(ids.toSorted()).toEqual(entries.map(([id]) => id).toSorted());
    expect(new Set(entries.map(([, { term }]) => term.toLowerCase())).size).toBe(entries.length);
  });

  it('says each in one or two sentences', () => {
    const wrong = entries.filter(([, { says }]) => {
      const sentences = says.replaceAll(/\b\d+(?:\.\d+)+/g, '0').match(/[.?!](?:\s|$)/g)?.length ?? 0;
      return !says.endsWith('.') || sentences < 1 || sentences > 2;
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it('names a lesson for each', () => {
    const slugs = new Set(entries.map(([, { lesson }]) => lesson ?? 'none'));
    const known = new Set<string>(lessons.map(({ slug }) => slug));
    expect([...slugs].filter((slug) => !known.has(slug))).toEqual([]);
    expect(lessons.filter(({ slug }) => !slugs.has(slug)).map(({ slug }) => slug)).toEqual([]);
  });
});
