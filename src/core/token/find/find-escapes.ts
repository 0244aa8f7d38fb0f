import { excerptFromPieces, type Excerpt, type Piece } from '../../text/excerpt.ts';

// Zero-width characters, soft hyphens and terminal colours: they stand in a paste without being part of what it says.
const INVISIBLE = String.raw`[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\p{Cc}\[[\d;]{0,12}m`;

// Repetitions are bounded, so that a megabyte of backslashes costs no more than a megabyte of letters.
const ESCAPE = new RegExp(
  [
    String.raw`\^?%(?:25)*[0-7][\da-f]`,
    String.raw`\\{1,8}(?:(?:u00|x)[0-7][\da-f]|["'\/_.~=&+\-nrt])`,
    String.raw`&#(?:x[\da-f]{2,4}|\d{2,4});`,
    '&(?:amp|quot|apos|lt|gt|nbsp|period|lowbar|shy|equals);',
    // Quoted-printable (RFC 2045 §6.7), only for what a token or its parameter name may be next to.
    '=(?:2D|2E|3D|5F|7E)',
    INVISIBLE,
  ].join('|'),
  'giu',
);
const INVISIBLE_ONLY = new RegExp(`^(?:${INVISIBLE})$`, 'u');

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['period', '.'],
  ['lowbar', '_'],
  ['shy', ''],
  ['equals', '='],
]);

/**
 * The paste with its escapes resolved (percent, also doubly; JSON; HTML; quoted-printable; Markdown) and what cannot be
 * seen left out. A token holds none of the characters that begin an escape, so this never alters one but by an
 * unencoded payload (RFC 7797 §5.2), see `findUnencoded`.
 */
export function resolveEscapes(pasted: string): Excerpt {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: escape, index } of pasted.matchAll(ESCAPE)) {
    const text = meaningOf(escape);
    if (text === undefined) continue;
    if (index > from) pieces.push({ text: pasted.slice(from, index), origin: from });
    pieces.push({ text, origin: index, width: escape.length });
    from = index + escape.length;
  }
  pieces.push({ text: pasted.slice(from), origin: from });
  return excerptFromPieces(pieces);
}

/** `undefined` where it only looks like an escape. */
function meaningOf(escape: string): string | undefined {
  switch (escape.charAt(0)) {
    case '\\': {
      const last = escape.at(-1) ?? '';
      if (/[\da-f]$/i.test(escape)) return hexadecimal(escape.slice(-2));
      // A backslash before a capital is a path, as in C:\New.
      return /[nrt]/i.test(last) ? CONTROLS.get(last) : last;
    }
    case '&':
      if (/^&#x/i.test(escape)) return hexadecimal(escape.slice(3, -1));
      if (escape.charAt(1) === '#') return characterOf(Number.parseInt(escape.slice(2), 10));
      return ENTITIES.get(escape.slice(1, -1).toLowerCase());
    case '=':
      return escape === escape.toUpperCase() ? hexadecimal(escape.slice(1)) : undefined;
    case '%':
    case '^':
      return hexadecimal(escape.slice(-2));
    default:
      return '';
  }
}

const hexadecimal = (digits: string): string | undefined => characterOf(Number.parseInt(digits, 16));

function characterOf(code: number): string | undefined {
  const character = String.fromCharCode(code);
  if (INVISIBLE_ONLY.test(character)) return '';
  const isText = code >= 0x20 && code !== 0x7f;
  return isText || code === 0x0a || code === 0x0d || code === 0x09 ? character : undefined;
}
