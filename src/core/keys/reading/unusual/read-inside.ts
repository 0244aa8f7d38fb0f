import { spanOf, type Span } from '../../../text/span.ts';
import { mostKeys } from '../../../text/work-caps.ts';
import type { KeySource } from '../../key.ts';
import { quote } from '../../quote.ts';
import { readDerText } from '../formats/der.ts';
import { readKeyStore } from './key-store.ts';
import { readJsonInside } from './json-inside.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import { hasKeys, mergedReads, movedRead, remarked } from '../moved-read.ts';
import { readPairs, type NamedValue } from './named-pairs.ts';
import { readPacked, type ReadInner } from './read-packed.ts';

// Base64 or hexadecimal, perhaps folded to indented lines as in YAML, or an OpenSSH key.
const VALUE =
  /(?:ssh|ecdsa)-[\w@.-]{1,60}[ \t]{1,9}AAAA[A-Za-z0-9+/]{20,}={0,2}|[A-Za-z0-9+/_-]{40,}(?:\r?\n[ \t]{1,40}[A-Za-z0-9+/_-]{1,200}(?=[=\s]|$)){0,2000}={0,2}/g;
// JWT_KEY=…, "key": "…", key => …, key: |
const NAME = /([\w.-]{1,80})["']?\s{0,20}(?:[:=]|=>)\s{0,20}(?:[|>][-+]?\s{0,40})?["']?$/;
const BEFORE = 160;

/**
 * Keys inside another text: the value of a line of .env or YAML, a Kubernetes Secret, a set of keys in the configuration of a proxy, a
 * line of source code. Undefined where there is none.
 */
export function readInside(text: string, source: KeySource, readInner: ReadInner): KeysRead | undefined {
  return readJsonInside(text, readInner) ?? readValues(valuesIn(text), source, readInner);
}

/** Keys that values hold by themselves, and those that only two of them together make. Undefined where there is none. */
export function readValues(
  values: readonly NamedValue[],
  source: KeySource,
  readInner: ReadInner,
): KeysRead | undefined {
  const reads = values.slice(0, mostKeys).flatMap((value) => {
    const read = readValue(value, source, readInner);
    if (!read) return [];
    const moved = movedRead(read, () => value.span);
    return [value.name === '' ? moved : remarked(moved, `The key is the value of ${quote(value.name)}.`)];
  });
  const all = mergedReads([...reads, keysRead({ keys: readPairs(values.slice(0, mostKeys), source) })]);
  return all.keys.length + all.locked.length + all.problems.length > 0 ? all : undefined;
}

/** What a value holds; of one that was folded, else of its first line. A problem counts only where the value is certainly a key. */
function readValue({ text }: NamedValue, source: KeySource, readInner: ReadInner): KeysRead | undefined {
  const [line = ''] = text.split('\n', 1);
  const reads = [...new Set([text, line])].map(readInner);
  return reads.find(hasKeys) ?? readKeyStore(text, source) ?? readDerText(text, source) ?? readPacked(text, readInner);
}

function valuesIn(text: string): readonly NamedValue[] {
  const values: NamedValue[] = [];
  for (const found of text.matchAll(VALUE)) {
    const span = spanOf(found.index, found.index + found[0].length);
    if (isPartOfToken(text, span)) continue;
    const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
    values.push({
      name: NAME.exec(before)?.[1] ?? '',
      isPrivate: /(?:priv|secret)[^\n]{0,60}(?:\n\s{0,40})?$/i.test(before),
      text: found[0],
      span,
    });
    if (values.length >= mostKeys) break;
  }
  return values;
}

/** A key that a token has in its header proves nothing, and is not one that was given. */
const isPartOfToken = (text: string, { start, end }: Span): boolean =>
  text[start - 1] === '.' || /^\.[\w-]/.test(text.slice(end, end + 2));
