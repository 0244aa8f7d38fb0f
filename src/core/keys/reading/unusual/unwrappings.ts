import { readJson } from '../../../text/json.ts';
import { spanOf } from '../../../text/span.ts';
import { quote } from '../../quote.ts';
import type { KeysRead } from '../keys-read.ts';
import { hasKeys, movedRead, remarked } from '../moved-read.ts';
import type { ReadInner } from './read-packed.ts';

/** What is inside a text, and what to say of the way there. */
interface Unwrapped {
  readonly text: string;
  readonly remark?: string;
}

/**
 * Keys in a text that is wholly a value with something around it: quotes, a name before it, the indentation of YAML, percent-encoding. Only
 * one that gives a key counts; undefined where none does.
 */
export function readUnwrapped(text: string, readInner: ReadInner): KeysRead | undefined {
  for (const { text: inner, remark } of unwrappings(text)) {
    const read = inner === text ? undefined : readInner(inner);
    if (!hasKeys(read)) continue;
    const moved = movedRead(read, () => spanOf(0, text.length));
    return remark === undefined ? moved : remarked(moved, remark);
  }
  return undefined;
}

// JWT_KEY=…, export JWT_KEY="…", key: …, 'key' => …
const NAMED =
  /^(?:export |set |- |const |let |var )?["']?([A-Za-z_][\w.-]{0,79})["']?\s{0,20}(?:=>|[:=])\s{0,20}(?=\S)/;
const BLOCK = /^[|>][-+]?\d?[ \t]{0,40}\n/;

/** At most two, so that a text in texts costs little. */
function unwrappings(whole: string): readonly Unwrapped[] {
  const text = whole.replace(/^\ufeff/, '').trim();
  const bare = /[,;]$/.test(text) ? text.slice(0, -1) : text;
  const quoted = unquoted(bare);
  if (quoted !== undefined) return [{ text: quoted }];
  const [before = '', name = ''] = NAMED.exec(bare) ?? [];
  const value = { text: blockOf(bare.slice(before.length)), remark: `The key is the value of ${quote(name)}.` };
  return [...(name === '' ? [] : [value]), percentDecoded(bare) ?? { text: bare.replace(ESCAPED_BREAKS, '\n') }];
}

const ESCAPED_BREAKS = /\\{1,2}r?\\{0,2}n/g;

/** A string of JSON or of a program, without its quotes and escapes. */
function unquoted(text: string): string | undefined {
  const mark = text.charAt(0);
  if (text.length < 3 || !/["'`]/.test(mark) || !text.endsWith(mark)) return undefined;
  const { root, problem } = mark === '"' ? readJson(text) : { root: undefined, problem: undefined };
  if (root?.type === 'string' && !problem) return root.value;
  return text.slice(1, -1);
}

/** A block of YAML without its indentation; any other value as it is. */
function blockOf(value: string): string {
  return BLOCK.test(value) ? value.replace(BLOCK, '').replaceAll(/^[ \t]{1,200}/gm, '') : value;
}

function percentDecoded(text: string): Unwrapped | undefined {
  if (!/%[0-9a-f]{2}/i.test(text)) return undefined;
  try {
    return {
      text: decodeURIComponent(text),
      remark: 'The key text is percent-encoded, as in a URL or a form. Jotter decoded it.',
    };
  } catch {
    // A percent sign that begins no encoded character.
    return undefined;
  }
}
