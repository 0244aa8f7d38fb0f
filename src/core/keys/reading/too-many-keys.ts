import type { Problem } from '../../text/result.ts';
import type { Span } from '../../text/span.ts';
import { count } from '../../text/words.ts';
import { mostKeys } from '../../text/work-caps.ts';

/** What to say where a text holds more keys than are read; nothing where it does not. `found` is how many it holds. */
export const tooManyKeys = (found: number, span: Span): readonly Problem[] =>
  found <= mostKeys
    ? []
    : [
        {
          span,
          message: `This text holds ${count(found, 'key')}. Jotter read the first ${count(mostKeys, 'key')} and no other. Paste only the keys that you need.`,
        },
      ];
