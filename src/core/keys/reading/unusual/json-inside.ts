import { readJson } from '../../../text/json.ts';
import { spanOf } from '../../../text/span.ts';
import { mostKeys } from '../../../text/work-caps.ts';
import type { KeysRead } from '../keys-read.ts';
import { hasKeys, mergedReads, movedRead } from '../moved-read.ts';
import type { ReadInner } from './read-packed.ts';

const START = /[{[](?=(?:\s|\\{1,3}[nrt]){0,200}(?:\\{0,3}"|'|(?:kty|crv|alg|kid|use|[nex])\s{0,20}:|\{))/g;
/** Places that look like the beginning of JSON with a key, and are none. Each may have been read to the end of the text. */
const mostFailures = 20;

/**
 * Keys in JSON that stands inside another text: in a line of YAML or of .env, in an assignment, in a string whose quotes are escaped.
 * Undefined where there are none.
 */
export function readJsonInside(text: string, readInner: ReadInner): KeysRead | undefined {
  const reads: KeysRead[] = [];
  let behind = 0;
  let failures = 0;
  for (const { index } of text.matchAll(START)) {
    if (index < behind) continue;
    if (failures > mostFailures || reads.length >= mostKeys) break;
    const piece = jsonAt(text, index);
    const read = piece && readInner(piece.json);
    behind = piece?.end ?? behind;
    if (!piece || !hasKeys(read)) {
      failures += 1;
      continue;
    }
    // What the syntax of the JSON lacks counts lines from its own beginning, and is no fault of a key.
    const problems = read.problems.filter((problem) => !('kind' in problem));
    const shift = piece.json === text.slice(index, piece.end) ? index : undefined;
    reads.push(
      movedRead({ ...read, problems }, ({ start, end }) =>
        shift === undefined ? spanOf(index, piece.end) : spanOf(start + shift, end + shift),
      ),
    );
  }
  return reads.length === 0 ? undefined : mergedReads(reads);
}

/** The JSON that begins there, with its escapes undone, and where it ends. */
function jsonAt(text: string, index: number): { readonly json: string; readonly end: number } | undefined {
  const isEscaped = /^[{[]\s{0,200}(?:\{\s{0,200})?\\/.test(text.slice(index, index + 500));
  if (isEscaped && text[index - 1] === '"') {
    const { root } = readJson(text.slice(index - 1));
    return root?.type === 'string' ? { json: root.value, end: index - 1 + root.span.end } : undefined;
  }
  const slice = text.slice(index);
  const rest = isEscaped ? slice.replace(/\\{1,40}"/g, '"') : slice;
  const { root } = readJson(rest);
  if (root?.type !== 'object' && root?.type !== 'array') return undefined;
  const json = rest.slice(root.span.start, root.span.end);
  return { json, end: isEscaped ? text.length : index + root.span.end };
}
