import { encodeBase64url } from '../../text/base64url.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { TextEdit } from '../../text/result.ts';
import { disclosureContent } from '../../token/sd-jwt/disclosure-content.ts';
import type { Part, PartName } from '../../token/part/part.ts';
import { readPart } from '../../token/part/read-part.ts';
import { shapeEdits } from './shape-json.ts';
import type { Values } from './values.ts';

/** A part with other values: JSON with its structure, any other text with its length, bytes as so many zeros. */
export function shapePart(name: PartName, text: string, replacer: Values, unencoded = false): string {
  const part = readPart(name, excerptOf(text), { unencoded });
  const shaped = part.text === undefined || part.text.includes('\ufffd') ? undefined : shapedText(part, replacer);
  if (shaped === undefined) return encodeBase64url(new Uint8Array(part.readable.length));
  return unencoded ? shaped : encodeBase64url(new TextEncoder().encode(shaped));
}

function shapedText(part: Part, replacer: Values): string {
  const { text = '', json } = part;
  const isWhole = json?.root !== undefined && json.problem === undefined;
  return isWhole ? edited(text, editsOf(part, replacer)) : replacer.text(text);
}

function editsOf(part: Part, replacer: Values): readonly TextEdit[] {
  const root = part.json?.root;
  if (!root) return [];
  if (part.name === 'disclosure') return disclosureEdits(part, replacer);
  const isHeader = part.name === 'header' || part.name === 'unprotected-header';
  return shapeEdits(root, replacer, { part: isHeader ? 'header' : 'payload', depth: 0 });
}

/** RFC 9901 §4.2: what is disclosed has the name that stands beside it. */
function disclosureEdits(part: Part, replacer: Values): readonly TextEdit[] {
  const root = part.json?.root;
  const { name, value, kind } = disclosureContent(part);
  if (kind === 'malformed' || root?.type !== 'array' || !root.items[0] || !value)
    return root ? shapeEdits(root, replacer, { part: 'other', depth: 0 }) : [];
  return [
    ...shapeEdits(root.items[0], replacer, { part: 'other', depth: 0 }),
    ...(name ? [{ span: name.span, text: JSON.stringify(replacer.name(name.value)) }] : []),
    ...shapeEdits(value, replacer, { part: 'payload', depth: 1, ...(name ? { name: name.value } : {}) }),
  ];
}

/** The edits stand in the order of the text. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { span, text: put } of edits) {
    pieces.push(text.slice(at, span.start), put);
    at = span.end;
  }
  return pieces.join('') + text.slice(at);
}
