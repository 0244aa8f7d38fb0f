import { excerptFromPieces, originSpan, sliceExcerpt, type Excerpt, type Piece } from '../../text/excerpt.ts';
import type { JsonString } from '../../text/json-node.ts';
import { lengthOf } from '../../text/span.ts';
import { piecesOf } from './pieces-of.ts';

/** What a string of a JSON text says, without its quotes and with its escapes resolved (RFC 8259 §7). */
export function stringExcerpt(json: Excerpt, node: JsonString): Excerpt {
  const start = node.span.start + 1;
  const { length } = node.value;
  // Also where the closing quote is missing: every character is one of the value's.
  if (json.text.startsWith(node.value, start)) return sliceExcerpt(json, start, start + length);
  const pieces: Piece[] = [];
  let done = 0;
  for (let at = start; done < length;) {
    const escape = json.text.indexOf('\\', at);
    const plain = Math.min(escape < 0 ? length - done : escape - at, length - done);
    pieces.push(...piecesOf(json, at, at + plain));
    done += plain;
    at += plain;
    if (done === length) break;
    const end = at + (/^\\u[\da-f]{4}/i.test(json.text.slice(at, at + 6)) ? 6 : 2);
    const origin = originSpan(json, at, end);
    pieces.push({ text: node.value.charAt(done), origin: origin.start, width: lengthOf(origin) });
    done++;
    at = end;
  }
  return excerptFromPieces(pieces, json.originOf(start));
}
