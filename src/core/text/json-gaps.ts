import { jsonLexemes, type Lexeme } from './json-lexemes.ts';

/** What may stand between two lexemes; by this, white space is alike or not. */
export type GapKind =
  | 'start'
  | 'end'
  | 'empty'
  | 'after-open'
  | 'before-close'
  | 'before-comma'
  | 'after-comma'
  | 'before-colon'
  | 'after-colon'
  | 'other';

/** The white space before a lexeme, or behind the last one; it may be empty. */
export interface Gap {
  readonly kind: GapKind;
  readonly start: number;
  readonly end: number;
  /** How many brackets are open around a line that would begin here. */
  readonly depth: number;
}

/** A JSON text as its lexemes, with the gaps around them: gap `index` stands before solid `index`. */
export interface Spacing {
  readonly solids: readonly Lexeme[];
  readonly gaps: readonly Gap[];
}

export function spacingOf(text: string): Spacing {
  const solids: Lexeme[] = [];
  const gaps: Gap[] = [];
  eachGap(text, (gap, solid) => {
    gaps.push(gap);
    if (solid) solids.push(solid);
  });
  return { solids, gaps };
}

/** Shows each gap with the solid behind it, in order, without keeping them: large texts have hundreds of thousands. */
export function eachGap(text: string, show: (gap: Gap, solid: Lexeme | undefined) => void): void {
  let depth = 0;
  let left: Lexeme | undefined;
  const showBefore = (right: Lexeme | undefined): void => {
    if (right?.kind === 'close' && depth > 0) depth--;
    const kind = gapKind(text, left, right);
    show({ kind, start: left ? left.end : 0, end: right ? right.start : text.length, depth }, right);
    if (right?.kind === 'open') depth++;
    left = right;
  };
  for (const lexeme of jsonLexemes(text)) if (lexeme.kind !== 'space') showBefore(lexeme);
  showBefore(undefined);
}

function gapKind(text: string, left: Lexeme | undefined, right: Lexeme | undefined): GapKind {
  if (!left) return 'start';
  // Without its line break, a string that was never closed would swallow what follows.
  if (left.kind === 'open-string') return 'other';
  if (!right) return 'end';
  if (left.kind === 'open') {
    const pair = text.charAt(left.start) + text.charAt(right.start);
    return pair === '{}' || pair === '[]' ? 'empty' : right.kind === 'close' ? 'before-close' : 'after-open';
  }
  return pairKind(left, right);
}

function pairKind(left: Lexeme, right: Lexeme): GapKind {
  if (right.kind === 'close') return 'before-close';
  if (right.kind === 'comma') return 'before-comma';
  if (right.kind === 'colon') return 'before-colon';
  if (left.kind === 'comma') return 'after-comma';
  return left.kind === 'colon' ? 'after-colon' : 'other';
}

/** The white space of a text set out in lines, `unit` a level. Undefined where the text's own must stay. */
export function canonicalGap({ kind, depth }: Gap, lineEnd = '\n', unit = '  '): string | undefined {
  switch (kind) {
    case 'after-open':
    case 'after-comma':
    case 'before-close':
      return lineEnd + unit.repeat(depth);
    case 'after-colon':
      return ' ';
    case 'other':
      return undefined;
    default:
      return '';
  }
}
