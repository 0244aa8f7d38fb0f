import { unreachable, type Fault, type Fix } from './result.ts';
import { spanOf, type Span } from './span.ts';

/** Characters that base64url does not know, in one place. */
export interface Oddity {
  readonly kind: 'padding' | 'alphabet' | 'space' | 'character' | 'ellipsis';
  readonly start: number;
  readonly end: number;
  /** Whether they were left out, rather than read as some value. */
  readonly skipped: boolean;
}

interface Found {
  readonly oddities: readonly Oddity[];
  /** How many characters were read. */
  readonly count: number;
  /** The bits of the last character that belong to no byte. */
  readonly rest: number;
  /** Index in the text of the last character that was read. */
  readonly last: number;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The faults of a base64url text, one a kind, in the order of the text. */
export function base64urlFaults(text: string, what: string, found: Found): readonly Fault[] {
  const faults: Fault[] = [];
  for (const kind of ['ellipsis', 'padding', 'alphabet', 'space', 'character'] as const) {
    const oddities = found.oddities.filter((oddity) => oddity.kind === kind);
    const [first] = oddities;
    if (first) faults.push(faultOf(text, what, first, oddities));
  }
  const isGuessed = found.oddities.some(({ kind, skipped }) => kind === 'character' && !skipped);
  const whole = !faults.some((fault) => fault.id === 'ellipsis');
  if (whole && found.count % 4 === 1) faults.push(lengthFault(what, found));
  else if (whole && found.rest !== 0 && !isGuessed) faults.push(trailingBitsFault(text, what, found));
  return faults.sort((one, other) => one.span.start - other.span.start);
}

type Verdict = Pick<Fault, 'message' | 'fix'>;

function faultOf(text: string, what: string, first: Oddity, all: readonly Oddity[]): Fault {
  const id = first.kind === 'ellipsis' ? first.kind : `base64url-${first.kind}`;
  const span = spanOf(first.start, first.end);
  return { id, severity: 'error', span, reference: 'RFC 7515 §2', ...verdictOn(text, what, first, all) };
}

function verdictOn(text: string, what: string, first: Oddity, all: readonly Oddity[]): Verdict {
  const at = `at character ${first.start + 1}`;
  const written = `“${text.slice(first.start, first.end)}” ${at}`;
  const place = `${nameOf(text, first)} ${at}${all.length > 1 ? `, and ${all.length - 1} more` : ''}`;
  switch (first.kind) {
    case 'ellipsis':
      return {
        message: `${what} was shortened: ${written} stands for characters that were left out. Copy the whole token from its source; only what comes before can be read.`,
      };
    case 'padding':
      return {
        message: `${what} ends with padding, ${written}. base64url in a token has none.`,
        fix: { label: 'Remove the padding', edits: all.map(removal) },
      };
    case 'alphabet':
      return {
        message: `${what} has ${place}, which is standard base64. base64url writes “-” for “+” and “_” for “/”.`,
        fix: { label: 'Write “-” and “_”', edits: all.flatMap((oddity) => urlSafe(text, oddity)) },
      };
    case 'space':
      return {
        message: `${what} has ${place}. base64url allows no line breaks, spaces or invisible characters; remove them.`,
        fix: { label: 'Remove white space', edits: all.map(removal) },
      };
    case 'character':
      return {
        message: `${what} has ${place}, which base64url does not know: it uses A–Z, a–z, 0–9, “-” and “_”. ${adviceOn(text, first)}`,
        ...(all.every((oddity) => oddity.skipped) ? { fix: dropping(text, all) } : {}),
      };
    default:
      return unreachable(first.kind);
  }
}

function lengthFault(what: string, { count, last }: Found): Fault {
  const message = `${what} has ${count} base64url characters, and no number of bytes encodes to that length (4n + 1). It was probably cut off: at least one character is missing, or one is too many.`;
  const span = spanOf(last, last + 1);
  return { id: 'base64url-length', severity: 'error', span, message, reference: 'RFC 4648 §5' };
}

function trailingBitsFault(text: string, what: string, { count, rest, last }: Found): Fault {
  const value = alphabet.indexOf(text.charAt(last).replace('+', '-').replace('/', '_'));
  const zeroed = alphabet.charAt(Math.max(value, 0) - rest);
  const spare = count % 4 === 2 ? 'four' : 'two';
  return {
    id: 'base64url-trailing-bits',
    severity: 'warning',
    span: spanOf(last, last + 1),
    message: `${what} ends with “${text.charAt(last)}” at character ${last + 1}, whose last ${spare} bits belong to no byte and are not zero. An encoder writes “${zeroed}” there, and strict decoders refuse anything else; was the end altered or cut off?`,
    reference: 'RFC 4648 §3.5',
    fix: { label: `Write “${zeroed}”`, edits: [{ span: spanOf(last, last + 1), text: zeroed }] },
  };
}

const removal = ({ start, end }: Span): { readonly span: Span; readonly text: string } => ({
  span: spanOf(start, end),
  text: '',
});

function dropping(text: string, all: readonly Oddity[]): Fix {
  const dropped = all.map((oddity) => text.slice(oddity.start, oddity.end)).join(' ');
  return { label: `Remove “${dropped}”`, edits: all.map(removal) };
}

const urlSafe = (text: string, { start, end }: Oddity): Fix['edits'] =>
  text
    .slice(start, end)
    .split('')
    .map((character, index) => ({
      span: spanOf(start + index, start + index + 1),
      text: character === '+' ? '-' : '_',
    }));

function adviceOn(text: string, { start, skipped }: Oddity): string {
  if (skipped) return 'It does not belong to the token; remove it.';
  if (/^%[0-9a-f]{2}/i.test(text.slice(start, start + 3))) return 'It looks like a URL escape: undo the escaping.';
  return 'It was read as “A” so that the rest can be shown.';
}

const names = new Map([
  ['\n', 'a line break'],
  ['\r', 'a line break'],
  [' ', 'a space'],
  ['\t', 'a tab'],
  ['\u00a0', 'a no-break space'],
  ['\u200b', 'a zero-width space'],
  ['\ufeff', 'a byte order mark'],
]);

/** “#” (U+0023), or the name of what cannot be seen. */
function nameOf(text: string, { kind, start }: Oddity): string {
  const code = text.codePointAt(start) ?? 0;
  const character = String.fromCodePoint(code);
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (kind === 'alphabet') return `“${character}”`;
  if (kind === 'space') return `${names.get(character) ?? 'an invisible character'} (${point})`;
  return `${code < 0x20 || (code >= 0xd800 && code < 0xe000) ? 'a character' : `“${character}”`} (${point})`;
}
