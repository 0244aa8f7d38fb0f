import { canonicalGap, type Gap, type GapKind } from './json-gaps.ts';

/** How far around the place of an edit the text is asked for its style, in lexemes each way. */
const reach = 2000;

/**
 * The white space that a text would have in a new gap: what it has in the nearest gap of that kind and depth, else of
 * that kind, else lines where the text has lines, else none.
 */
export function jsonStyle(text: string, gaps: readonly Gap[], near: number): (gap: Gap) => string {
  const byDepth = new Map<string, string>();
  const byKind = new Map<GapKind, string>();
  const learn = (gap: Gap | undefined): void => {
    if (!gap) return;
    const space = text.slice(gap.start, gap.end);
    const key = `${gap.kind} ${gap.depth}`;
    if (!byDepth.has(key)) byDepth.set(key, space);
    if (!byKind.has(gap.kind)) byKind.set(gap.kind, space);
  };
  for (let distance = 0; distance < reach; distance++) learn(gaps[near - distance]);
  for (let distance = 1; distance < reach; distance++) learn(gaps[near + distance]);
  const lines = linesOf(text, gaps);
  return (gap) => {
    const known = byDepth.get(`${gap.kind} ${gap.depth}`);
    if (known !== undefined) return known;
    const alike = byKind.get(gap.kind);
    const isIndented = alike === undefined || alike.includes('\n');
    if (lines && isIndented) return canonicalGap(gap, lines.end, lines.unit) ?? '';
    // A text such as {"a": 1} separates by spaces, or not at all.
    return (
      alike ??
      (gap.kind === 'after-comma'
        ? byKind.get('after-colon')
        : gap.kind === 'after-colon'
          ? byKind.get('after-comma')
          : '') ??
      ''
    );
  };
}

/** Line end and indentation of a text that puts its first member or item on a line of its own. */
function linesOf(text: string, gaps: readonly Gap[]): { readonly end: string; readonly unit: string } | undefined {
  const gap = gaps.find(({ kind, start, end }) => kind === 'after-open' && text.slice(start, end).includes('\n'));
  if (!gap) return undefined;
  const space = text.slice(gap.start, gap.end);
  const indent = space.slice(space.lastIndexOf('\n') + 1);
  return { end: space.includes('\r\n') ? '\r\n' : '\n', unit: indent.slice(0, Math.ceil(indent.length / gap.depth)) };
}
