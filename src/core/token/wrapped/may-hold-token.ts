import { START } from '../find/find.ts';
import { mayHoldJson } from '../find/find-json.ts';

/** What may resolve to something else: an escape, or a character that cannot be seen. */
const escaped = /[\\%&=^]|[^\t\r\n\x20-\x7e]/;

/** Whether a text may hold a token as it is, so that it is worth being looked through. */
export const mayHoldToken = (text: string): boolean =>
  text.search(START) >= 0 || mayHoldJson(text) || escaped.test(text);
