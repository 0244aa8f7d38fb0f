import { matchesAt } from './find-reading.ts';

/**
 * What stands between two pieces of one token: a join that somebody wrote (an operator between two string literals, a
 * soft break), a seam that may be chance (tags, literals on two lines), a line break, empty lines, blanks, or one foreign character
 * that belongs to the (damaged) token.
 */
export interface Break {
  readonly kind: 'join' | 'seam' | 'line' | 'gap' | 'blank' | 'foreign';
  /** Where the token goes on, if it does. */
  readonly end: number;
}

const LITERALS_WITH_OPERATOR =
  /["'][ \t]*(?:\r?\n[ \t]*)?(?:\+|\.|\|\||&(?:[ \t]*_)?|\\)[ \t]*(?:\r?\n[ \t]*)?[bfruBFRU]?["']/y;
const LITERALS_ON_TWO_LINES = /["'][ \t]*\r?\n[ \t]*[bfruBFRU]?["']/y;
const SOFT_BREAK = /[=\\^]\r?\n[ \t]*/y;
const TAGS = /(?:<\/?(?:span|wbr|br|b|i|em|strong|font|mark)\b[^<>]{0,200}>\s{0,20}){1,4}/iy;
const LINE_BREAK = /[ \t]*(?:\r\n?|\n|\u2028)[ \t]*(?:(?:>|#|\*|\/\/)[ \t]*){0,6}/y;
const GAP = /[ \t]*(?:\r?\n[ \t]*){2,4}/y;
const BLANKS = /[ \t\u00A0]+/y;
const FOREIGN = /[^\w.+/\s"'`,;&<>()[\]{}|\\=~\u2018-\u201F\u2026\uD800-\uDFFF]/y;

const BREAKS = [
  ['join', LITERALS_WITH_OPERATOR],
  ['seam', LITERALS_ON_TWO_LINES],
  ['join', SOFT_BREAK],
  ['seam', TAGS],
  ['gap', GAP],
  ['line', LINE_BREAK],
  ['blank', BLANKS],
  ['foreign', FOREIGN],
] as const;

/** What stands at `at`, if it may stand between two pieces of a token. */
export function breakAt(text: string, at: number): Break | undefined {
  for (const [kind, pattern] of BREAKS) {
    if (matchesAt(pattern, text, at)) return { kind, end: pattern.lastIndex };
  }
  return undefined;
}
