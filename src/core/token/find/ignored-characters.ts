import type { Excerpt } from '../../text/excerpt.ts';
import type { Fault, Fix, TextEdit } from '../../text/result.ts';
import { spanOf, type Span } from '../../text/span.ts';
import type { Sighting } from './sighting.ts';

/** What mail, shells and indentation put around a line break: it comes from how the text was stored. */
const otherThanWrapping = /[^\s\\^`=>|"'+]/;

const isWrapping = (gap: string): boolean => /[\r\n]/.test(gap) && !otherThanWrapping.test(gap);

/**
 * What the finding of a token has left out of it: characters that stand inside of it in the paste. The token is read
 * without them, and a server that receives them rejects it (RFC 7515 §5.2). Line breaks are only noted.
 */
export function leftOut(pasted: string, excerpt: Excerpt): readonly Fault[] {
  const gaps = gapsOf(excerpt).filter(({ start, end }) => end > start);
  const strangers = gaps.filter(({ start, end }) => !isWrapping(pasted.slice(start, end)));
  const [stranger, first] = [strangers[0], gaps[0]];
  if (stranger) return [strangerFault(pasted, stranger, strangers)];
  return first ? [wrapFault(first, gaps)] : [];
}

/** Characters that no font shows, and that copying from a page or a chat brings along. */
const invisible = /[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]+/;
/** From the beginning of their run on: to begin at each of them takes time by its square. */
const invisibleBefore = new RegExp(`(?<!${invisible.source.slice(0, -1)})${invisible.source}(?= ?$)`, 'u');
const punctuationAfter = /^[.;:!?,#%…]+(?=$|[\s"'`<\\])|^[^\p{ASCII}]+/u;
/** Letters, digits and what templates leave; not the end of an escape such as `\n` or `%20`. */
const gluedBefore = /(?<![\\%\p{L}\p{N}])[\p{L}\p{N}.…<{$]+$/u;
const invisibleAfter = new RegExp(`^${invisible.source}`, 'u');

/** Where a token is the value of a header, whatever follows it up to the end of the line is sent along. */
const isHeader = (before: string): boolean => /^[\w-]+:[^"'`]*$/.test(before) || before.trim() === '';

/**
 * What touches a token on either side and is not part of it: invisible characters, and punctuation. In a sentence that is a full
 * stop; in a header it is sent to the server, which then rejects the token (RFC 6750 §2.1).
 */
export function touching(
  pasted: string,
  { excerpt, context }: Pick<Sighting, 'excerpt' | 'context'>,
): readonly Fault[] {
  const { start, end } = excerpt.span;
  const lineStart = Math.max(pasted.lastIndexOf('\n', start - 1) + 1, start - longestLine);
  const before = pasted.slice(lineStart, start);
  const after = pasted.slice(end, end + mostAfter);
  // In a header every character before the token is sent along, too.
  const hidden = (isHeader(before) ? invisible : invisibleBefore).exec(before);
  const glued = hidden ? null : gluedBefore.exec(before);
  const stray = (invisibleAfter.exec(after) ?? punctuationAfter.exec(after))?.[0];
  const separates = stray !== undefined && /^[;,]/.test(stray) && /cookie/i.test(context);
  const severity = isHeader(before) ? 'warning' : 'info';
  return [
    ...(hidden ? [touchingFault(pasted, spanIn(lineStart, hidden), 'before', 'warning')] : []),
    ...(glued ? [touchingFault(pasted, spanIn(lineStart, glued), 'before', severityOf(before, glued))] : []),
    ...(stray === undefined || separates
      ? []
      : [
          touchingFault(pasted, spanOf(end, end + stray.length), 'after', invisible.test(stray) ? 'warning' : severity),
        ]),
  ];
}

/** Where the line is a header, or nothing but the token, the characters are sent along with it. */
const severityOf = (before: string, { 0: text }: RegExpExecArray): Fault['severity'] =>
  isHeader(before.slice(0, before.length - text.length)) ? 'warning' : 'info';

const spanIn = (from: number, { 0: text, index }: RegExpExecArray): Span =>
  spanOf(from + index, from + index + text.length);

const longestLine = 400;
const mostAfter = 40;

function touchingFault(pasted: string, span: Span, side: 'before' | 'after', severity: Fault['severity']): Fault {
  const name = nameOf(pasted.slice(span.start, span.end));
  return {
    id: `characters-${side}-token`,
    severity,
    span,
    message: `${side === 'before' ? 'Before' : 'After'} the token is ${name}, which is not part of it. Jotter reads the token without it. A server that receives it rejects the token.`,
    reference: 'RFC 6750 §2.1',
    fix: repairOf(pasted, span),
  };
}

/** A no-break space that stands where a space belongs, as between `Bearer` and the token, becomes one. */
function repairOf(pasted: string, span: Span): Fix {
  const separates = /\S/.test(pasted.charAt(span.start - 1)) && pasted.slice(span.start, span.end).includes('\u00a0');
  return separates
    ? { label: 'Replace it with a space', edits: [{ span, text: ' ' }] }
    : { label: 'Remove it', edits: [removal(span)] };
}

function gapsOf({ runs }: Excerpt): readonly Span[] {
  return runs.slice(1).map((run, index) => {
    const before = runs[index];
    const length = run.at - (before?.at ?? 0);
    return spanOf((before?.origin ?? 0) + length * (before?.width ?? 1), run.origin);
  });
}

function strangerFault(pasted: string, span: Span, all: readonly Span[]): Fault {
  const name = nameOf(pasted.slice(span.start, span.end));
  const more = all.length > 1 ? ` and in ${all.length - 1} more places` : '';
  return {
    id: 'character-left-out',
    severity: 'warning',
    span,
    message: `Inside the token, at character ${span.start + 1} of the paste${more}, is ${name}. Jotter reads the token without it. A server that receives it rejects the token.`,
    reference: 'RFC 7515 §5.2',
    fix: { label: 'Remove it', edits: all.map(removal) },
  };
}

function wrapFault(span: Span, all: readonly Span[]): Fault {
  return {
    id: 'line-breaks-left-out',
    severity: 'info',
    span,
    message: `The token goes over ${all.length + 1} lines and is read as one. Send it as one line, because servers reject line breaks inside a token.`,
    reference: 'RFC 7515 §5.2',
    fix: { label: 'Join the lines', edits: all.map(removal) },
  };
}

const removal = (span: Span): TextEdit => ({ span, text: '' });

const names: ReadonlyMap<string, string> = new Map([
  [' ', 'a space'],
  ['\t', 'a tab'],
  ['\u00a0', 'a no-break space (U+00A0)'],
  ['\u00ad', 'a soft hyphen (U+00AD)'],
  ['\u200b', 'a zero-width space (U+200B)'],
  ['\ufeff', 'a byte order mark (U+FEFF)'],
]);

function nameOf(text: string): string {
  const known = /^-[\r\n]/.test(text) ? 'a hyphen at the end of the line' : names.get(text);
  const points = Array.from(text)
    .slice(0, 4)
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return known ?? `“${text.slice(0, 8)}” (${points.join(' ')})`;
}
