import { originSpan, sliceExcerpt, type Excerpt } from '../../text/excerpt.ts';
import type { Fault } from '../../text/result.ts';
import { spanOf, type Span } from '../../text/span.ts';
import { readJws } from '../compact/compact.ts';
import type { Part } from '../part/part.ts';
import { readPart } from '../part/read-part.ts';
import { inOrder } from '../part/token-faults.ts';
import type { SdJwt } from '../token.ts';
import { mostDisclosures } from '../../text/work-caps.ts';

const reference = 'RFC 9901 §4';

/** Reads an SD-JWT (RFC 9901 §4) by its shape; whether the digests fit is not looked at here. */
export function readSdJwt(excerpt: Excerpt, token: Excerpt): SdJwt {
  const pieces = splitAtTildes(token);
  const last = pieces.rest.at(-1);
  const isBound = last !== undefined && last.text.includes('.');
  const keyBindingJwt = isBound ? readJws(last, last, ' of the key binding JWT') : undefined;
  const issuerJwt = readJws(pieces.first, pieces.first, '');
  const endsOpen = last !== undefined && !isBound && last.text !== '';
  const disclosures = (endsOpen ? pieces.rest : pieces.rest.slice(0, -1)).map(disclosureIn);
  const jwts = keyBindingJwt ? [issuerJwt, keyBindingJwt] : [issuerJwt];
  return {
    kind: 'sd-jwt',
    excerpt,
    issuerJwt,
    disclosures,
    ...(keyBindingJwt ? { keyBindingJwt } : {}),
    parts: [...issuerJwt.parts, ...disclosures, ...(keyBindingJwt?.parts ?? [])],
    faults: inOrder(
      [...jwts, ...disclosures],
      endsOpen ? openEnd(token) : undefined,
      pieces.left && tooMany(token, pieces.left),
    ),
  };
}

/** Reads one disclosure (RFC 9901 §4.2). */
export function disclosureIn(excerpt: Excerpt): Part {
  const part = readPart('disclosure', excerpt);
  return { ...part, faults: inOrder([part], ...shapeFault(part)) };
}

interface Tildes {
  readonly first: Excerpt;
  readonly rest: readonly Excerpt[];
  /** In the token's text: the disclosures that are too many. */
  readonly left?: Span;
}

function splitAtTildes(token: Excerpt): Tildes {
  const { text } = token;
  const pieces: Excerpt[] = [];
  let start = 0;
  for (let at = text.indexOf('~'); at >= 0 && pieces.length <= mostDisclosures; at = text.indexOf('~', start)) {
    pieces.push(sliceExcerpt(token, start, at));
    start = at + 1;
  }
  const last = text.lastIndexOf('~');
  const isCut = last >= start;
  pieces.push(sliceExcerpt(token, isCut ? last + 1 : start, text.length));
  const [first = token, ...rest] = pieces;
  return { first, rest, ...(isCut ? { left: spanOf(start, last) } : {}) };
}

/** RFC 9901 §4.2: an array of salt, name and value, or of salt and value. */
function shapeFault({ json, excerpt, readable }: Part): readonly Fault[] {
  const { span } = excerpt;
  if (excerpt.text === '') {
    const message = 'An empty disclosure stands here: two tildes in a row. Remove one of them.';
    const tilde = spanOf(span.start, span.start + 1);
    const fix = { label: 'Remove the tilde', edits: [{ span: tilde, text: '' }] };
    return [{ id: 'disclosure-shape', severity: 'error', span: tilde, message, reference, fix }];
  }
  const root = json?.root;
  if (json?.problem || readable.length === 0) return [];
  const items = root?.type === 'array' ? root.items : [];
  const [salt, name] = items;
  const fits = salt?.type === 'string' && (items.length === 2 || (items.length === 3 && name?.type === 'string'));
  if (fits) return [];
  const message =
    'The disclosure is no array of salt, name and value (or of salt and value for an array element), as it must be.';
  return [{ id: 'disclosure-shape', severity: 'error', span, message, reference: 'RFC 9901 §4.2' }];
}

function openEnd(token: Excerpt): Fault {
  const { length } = token.text;
  const message =
    'The last disclosure has no tilde behind it. An SD-JWT ends with “~”, unless a key binding JWT follows.';
  const fix = { label: 'Add “~”', edits: [{ span: originSpan(token, length, length), text: '~' }] };
  return {
    id: 'sd-jwt-tilde',
    severity: 'error',
    span: originSpan(token, length - 1, length),
    message,
    reference,
    fix,
  };
}

function tooMany(token: Excerpt, { start, end }: Span): Fault {
  const message = `This SD-JWT has more than ${mostDisclosures.toLocaleString('en')} disclosures. Jotter reads the first ${mostDisclosures.toLocaleString('en')}. Remove those that you do not need.`;
  return { id: 'too-large', severity: 'error', span: originSpan(token, start, end), message };
}
