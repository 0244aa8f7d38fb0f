import type { Excerpt } from '../text/excerpt.ts';
import type { NotAToken } from './token.ts';

/** What a text without a token is instead: a key, a PASETO, a provider's opaque token … `undefined` where nobody knows it. */
export function recognise(excerpt: Excerpt): NotAToken | undefined {
  const text = excerpt.text.trim();
  if (text !== '') return undefined;
  return {
    kind: 'not-a-token',
    excerpt,
    parts: [],
    faults: [],
    looksLike: 'empty',
    title: 'an empty text',
    message: 'There is nothing here yet. Paste a token, or anything that holds one.',
  };
}
