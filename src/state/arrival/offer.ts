import { hiddenAt, isHidden } from '../../core/audit/words/hidden-character.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { mostOfferedKey, mostOfferedText } from '../../core/text/work-caps.ts';

/** What another page wants to show here. */
export interface Offer {
  readonly text: string;
  readonly key?: string;
  /** What that page calls itself, which proves nothing. */
  readonly name?: string;
}

/** Characters. */
const longestName = 80;

const shape =
  "What is taken is { jotter: 'open', text: '…', key: '…', name: '…' }, the last two where there is something to say.";

/** Reads a message, which may be anything. The problem is a sentence about what “it” sent; `isTooLong` ends the matter. */
export function readOffer(data: unknown): Result<Offer, { readonly why: string; readonly isTooLong: boolean }> {
  const [word, text, key, name] = ['jotter', 'text', 'key', 'name'].map((member): unknown =>
    typeof data === 'object' && data !== null ? Reflect.get(data, member) : undefined,
  );
  if (word !== 'open' || typeof text !== 'string' || text === '' || !isOptional(key) || !isOptional(name))
    return fail({ why: `It sent something that is no text to show, which was dropped. ${shape}`, isTooLong: false });
  const [what, length, most] =
    text.length > mostOfferedText
      ? ['', text.length, mostOfferedText]
      : [' of a key', key?.length ?? 0, mostOfferedKey];
  if (length > most)
    return fail({
      why: `It sent ${figure(length)} characters${what}, and no more than ${figure(most)} are taken. It was refused.`,
      isTooLong: true,
    });
  return ok({ text, ...(key ? { key } : {}), ...(name ? { name: plainName(name) } : {}) });
}

const isOptional = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string';

const figure = (number: number): string => number.toLocaleString('en');

/** On one line, without what turns the order of text or cannot be seen. */
const plainName = (name: string): string =>
  visible(name.slice(0, longestName + 1).replaceAll(/\s+/g, ' ')).slice(0, longestName) +
  (name.length > longestName ? '…' : '');

/** The beginning of a text, in which nothing is hidden. */
export const beginningOf = (text: string, length: number): string =>
  visible(text.slice(0, length)) + (text.length > length ? '…' : '');

const visible = (text: string): string =>
  hiddenAt(text) < 0 ? text : Array.from(text, (it) => (isHidden(it) ? '\ufffd' : it)).join('');
