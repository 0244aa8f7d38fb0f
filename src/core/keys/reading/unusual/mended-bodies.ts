/** Another reading of what stands between BEGIN and END, with the sentence that says what was mended. */
export interface MendedBody {
  readonly body: string;
  readonly repair: string;
}

/** The characters of a line break that a shell or a template left over, and how they were written. */
const leftovers: readonly (readonly [left: string, was: string])[] = [
  ['/r/n', '/r/n'],
  ['rn', '\\r\\n'],
  ['/n', '/n'],
  ['n', '\\n'],
  ['r', '\\r'],
];

/**
 * Readings of a body that could not be read as it is, each to be tried: only one that gives a key counts. Every character of
 * "n", "rn" or "/n" is one of base64, too, so that nothing but its place tells it from the key.
 */
export function* mendedBodies(body: string): Iterable<MendedBody> {
  const text = body.trim();
  for (const [left, was] of leftovers) {
    const lines = withoutLeftovers(text, left);
    if (lines !== undefined) yield { body: lines, repair: leftoverWords(left, was) };
  }
  const marked = text.replace(/<br ?\/?>|&#(?:10|13|x0?[ad]);|\|/gi, '\n');
  if (marked !== text)
    yield {
      body: marked,
      repair: 'Its line breaks are written as markup or as “|”. Jotter read them as line breaks.',
    };
  const plus = body.replaceAll(' ', '+');
  if (plus !== body)
    yield {
      body: plus,
      repair:
        'Each “+” of its base64 is a space: a form or a URL decoded it. Jotter read the spaces as “+”. Encode “+” as %2B.',
    };
}

function leftoverWords(left: string, was: string): string {
  if (left === was) return `Its line breaks are written as ${was}. Jotter read them as line breaks; write each as \\n.`;
  const letters = left.length === 1 ? `a stray letter “${left}”` : `stray letters “${left}”`;
  return `It has ${letters} where each line break was: they were written as ${was}, and a shell or a template removed the backslashes. Jotter left them out. Put the value in quotes, or keep the key in a file.`;
}

/** Characters in a line of PEM (RFC 7468 §2), and as OpenSSH and some others write it. */
const widths = [64, 76, 70] as const;

/** The lines, where the leftovers are before the first one, between all, and perhaps after the last. */
function withoutLeftovers(text: string, left: string): string | undefined {
  if (!text.startsWith(left)) return undefined;
  for (const width of widths) {
    const lines = linesOf(text, left, width);
    if (lines) return lines.join('\n');
  }
  return undefined;
}

function linesOf(text: string, left: string, width: number): readonly string[] | undefined {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += left.length + width) {
    if (!text.startsWith(left, at)) return undefined;
    lines.push(text.slice(at + left.length, at + left.length + width));
  }
  const last = lines.at(-1) ?? '';
  // The leftover in front of END comes after the last line, be it a whole one or a shorter one.
  return last.endsWith(left) ? [...lines.slice(0, -1), last.slice(0, -left.length)] : lines;
}
