import { excerptFromPieces, type Excerpt, type Piece } from '../text/excerpt.ts';

// Zero-width characters, soft hyphens and terminal colours: they stand in a paste without being part of what it says.
const INVISIBLE = String.raw`[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\p{Cc}\[[\d;]{0,12}m`;

// Repetitions are bounded, so that a megabyte of backslashes costs no more than a megabyte of letters.
const ESCAPE = new RegExp(
  [
    String.raw`\^?%(?:25)*(?<percent>[0-7][\da-f])`,
    String.raw`\\{1,8}(?:u00|x)(?<code>[0-7][\da-f])`,
    String.raw`\\{1,8}(?<kept>["'\/_.~=&+\-])`,
    String.raw`\\{1,8}(?<control>[nrt])`,
    String.raw`&#x(?<hex>[\da-f]{2,4});`,
    String.raw`&#(?<decimal>\d{2,4});`,
    String.raw`&(?<name>amp|quot|apos|lt|gt|nbsp|period|lowbar|shy|equals);`,
    // Quoted-printable (RFC 2045 §6.7), only for what a token or its parameter name may be next to.
    String.raw`=(?<quoted>2D|2E|3D|5F|7E)`,
    `(?<invisible>${INVISIBLE})`,
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
 * seen left out. A token holds none of the characters that begin an escape, so this never alters one.
 */
export function resolveEscapes(pasted: string): Excerpt {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of pasted.matchAll(ESCAPE)) {
    const text = meaningOf(match.groups ?? {});
    if (text === undefined) continue;
    const end = match.index + match[0].length;
    pieces.push({ text: pasted.slice(from, match.index), origin: from });
    pieces.push({ text, origin: match.index, width: match[0].length });
    from = end;
  }
  pieces.push({ text: pasted.slice(from), origin: from });
  return excerptFromPieces(pieces);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** `undefined` where the match only looks like an escape. */
function meaningOf(groups: Groups): string | undefined {
  const { kept, control, name, quoted, decimal, invisible } = groups;
  if (invisible !== undefined) return '';
  if (kept !== undefined) return kept;
  // A backslash before a capital is a path, as in C:\New.
  if (control !== undefined) return CONTROLS.get(control);
  if (name !== undefined) return ENTITIES.get(name.toLowerCase());
  if (quoted !== undefined && quoted !== quoted.toUpperCase()) return undefined;
  if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
  return characterOf(Number.parseInt(groups['percent'] ?? groups['code'] ?? groups['hex'] ?? quoted ?? '', 16));
}

function characterOf(code: number): string | undefined {
  const character = String.fromCharCode(code);
  if (INVISIBLE_ONLY.test(character)) return '';
  const isText = code >= 0x20 && code !== 0x7f;
  return isText || code === 0x0a || code === 0x0d || code === 0x09 ? character : undefined;
}
