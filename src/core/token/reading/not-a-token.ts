import type { Excerpt } from '../../text/excerpt.ts';
import type { Pieces } from '../compact/split.ts';
import type { NotAToken } from '../token.ts';

/** What nobody recognised: says what was seen, and what a token looks like. */
export function notAToken(excerpt: Excerpt, { pieces, count }: Pieces): NotAToken {
  const { text } = excerpt;
  const common = { kind: 'not-a-token', excerpt, parts: [], faults: [] } as const;
  if (text.trim() === '')
    return {
      ...common,
      looksLike: 'empty',
      title: 'an empty text',
      message: 'There is nothing here yet. Paste a token, or anything that holds one.',
    };
  const periods = count === 1 ? 'no period' : count === 2 ? 'one period' : `${count - 1} periods`;
  const first = pieces[0]?.text ?? '';
  const shown = first.length > 24 ? `${first.slice(0, 23)}…` : first;
  const begins = first === '' ? 'nothing stands before the first one' : `“${shown}” is no base64url of a JSON object`;
  return {
    ...common,
    looksLike: 'unknown',
    title: 'no token that is known here',
    message: `No token was found: the text has ${text.length} characters and ${periods}, and ${begins}. A token is base64url in three or five parts with periods between them, and begins with “ey” nearly always: eyJhbGciOi….eyJzdWIiOi….SflKxwRJ…`,
  };
}
