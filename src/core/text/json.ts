import { note, refuse, type JsonCursor, type JsonProblem } from './json-cursor.ts';
import type { JsonArray, JsonDocument, JsonMember, JsonNode, JsonObject, JsonString } from './json-node.ts';
import { atString, readBareName, readNumber, readString, readWord } from './json-scalars.ts';
import { skipSpace } from './json-space.ts';
import { spanOf } from './span.ts';
import { deepestJson } from './work-caps.ts';

export interface JsonReading extends JsonDocument {
  readonly problem?: JsonProblem;
}

/**
 * Reads JSON (RFC 8259) with the position of everything. A problem is present exactly when JSON.parse refuses the text,
 * or when it nests deeper than 256 levels; the root then holds what was read before it and what could be read behind it.
 */
export function readJson(text: string): JsonReading {
  const marked = text.startsWith('\ufeff');
  const cursor: JsonCursor = { text, at: marked ? 1 : 0, problem: undefined, stopped: false };
  skipSpace(cursor);
  const root = text.length === cursor.at && !cursor.problem ? refuseEmpty(cursor) : readValue(cursor, 0);
  if (!cursor.stopped) skipSpace(cursor);
  if (!cursor.stopped && cursor.at < text.length)
    note(cursor, cursor.at, text.length, 'the JSON value ended before this; nothing may stand behind it.');
  const problem = cursor.problem ?? (marked ? byteOrderMark : undefined);
  return { text, ...(root ? { root } : {}), ...(problem ? { problem } : {}) };
}

const byteOrderMark: JsonProblem = {
  kind: 'byte-order-mark',
  span: spanOf(0, 1),
  message: 'Line 1, column 1: a byte order mark (U+FEFF) stands before the JSON. Many parsers refuse it; remove it.',
};

function refuseEmpty(cursor: JsonCursor): undefined {
  note(cursor, 0, cursor.text.length, 'the text is empty; JSON has a value.');
  cursor.stopped = true;
}

function readValue(cursor: JsonCursor, depth: number): JsonNode | undefined {
  const character = cursor.text.charAt(cursor.at);
  if (character === '"') return readString(cursor);
  if (character === '{' || character === '[') {
    if (depth < deepestJson) return character === '{' ? readObject(cursor, depth + 1) : readArray(cursor, depth + 1);
    const message = `this nests deeper than ${deepestJson} levels, which is as deep as Jotter reads. No real token does: flatten it.`;
    note(cursor, cursor.at, cursor.at + 1, message, 'depth');
    cursor.stopped = true;
    return undefined;
  }
  if ((character >= '0' && character <= '9') || character === '-') return readWholeNumber(cursor, depth);
  if ((character === '+' || character === '.') && /\d/.test(cursor.text.charAt(cursor.at + 1)))
    return readWholeNumber(cursor, depth);
  return atString(cursor) ? readString(cursor) : readWord(cursor);
}

/** Where the text ends right behind a number of an object or array, digits are probably missing: it is no value then. */
function readWholeNumber(cursor: JsonCursor, depth: number): JsonNode | undefined {
  const number = readNumber(cursor);
  return depth > 0 && cursor.at === cursor.text.length ? undefined : number;
}

function readArray(cursor: JsonCursor, depth: number): JsonArray {
  const start = cursor.at++;
  const items: JsonNode[] = [];
  for (let first = true; ; first = false) {
    skipSpace(cursor);
    if (closes(cursor, ']', first)) break;
    const item = readValue(cursor, depth);
    if (item) items.push(item);
    if (cursor.stopped || !passComma(cursor, ']')) break;
  }
  return { type: 'array', span: spanOf(start, cursor.at), items };
}

function readObject(cursor: JsonCursor, depth: number): JsonObject {
  const start = cursor.at++;
  const members: JsonMember[] = [];
  for (let first = true; ; first = false) {
    skipSpace(cursor);
    if (closes(cursor, '}', first)) break;
    const name = atString(cursor) ? readString(cursor) : readBareName(cursor);
    if (!name) {
      refuse(cursor, first ? 'a member name in double quotes or “}”' : 'a member name in double quotes');
      break;
    }
    const value = cursor.stopped ? undefined : readMemberValue(cursor, name, depth);
    const span = spanOf(name.span.start, (value ?? name).span.end);
    // Written out: a spread for each member would take half the time of all reading.
    members.push(value ? { name, value, span } : { name, span });
    if (cursor.stopped || !passComma(cursor, '}')) break;
  }
  return { type: 'object', span: spanOf(start, cursor.at), members };
}

function readMemberValue(cursor: JsonCursor, name: JsonString, depth: number): JsonNode | undefined {
  skipSpace(cursor);
  const { text, at } = cursor;
  if (text.charAt(at) === '=') note(cursor, at, at + 1, '“=” stands where “:” was expected.');
  else if (text.charAt(at) !== ':') return refuse(cursor, `“:” behind the name "${name.value.slice(0, 40)}"`);
  cursor.at++;
  skipSpace(cursor);
  return readValue(cursor, depth);
}

/** Whether the container ends here; a comma just before the end is a problem, but no reason to stop. */
function closes(cursor: JsonCursor, bracket: string, first: boolean): boolean {
  const { text, at } = cursor;
  if (text.charAt(at) !== bracket) return false;
  cursor.at++;
  if (first) return true;
  const comma = text.lastIndexOf(',', at);
  note(cursor, comma, comma + 1, `a comma stands before “${bracket}”. JSON allows no trailing comma; remove it.`);
  return true;
}

/** Passes the comma between two members or items, or the closing bracket, which ends the container. */
function passComma(cursor: JsonCursor, bracket: string): boolean {
  skipSpace(cursor);
  const { text, at } = cursor;
  const character = text.charAt(at);
  if (character === bracket) {
    cursor.at++;
    return false;
  }
  if (character === ',') {
    cursor.at++;
    return true;
  }
  if (atString(cursor) || (bracket === ']' && /[[{\d]/.test(character))) {
    note(cursor, at, at + 1, 'a comma is missing before this.');
    return true;
  }
  refuse(cursor, `“,” or “${bracket}”`);
  return false;
}
