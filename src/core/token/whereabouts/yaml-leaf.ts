import { frameOf, telling, type Frame, type Leaf } from './frame.ts';

/** How much of a file is looked at around one value. */
const [mostBefore, mostAfter] = [20_000, 4_000];
/** Indentation, the dash of a list, a key and a short value; a comment or a folded text has none. */
const line = /^([ ]*)((?:-[ ]+)?)(?:"([^"]{1,80})"|([\w./@-]{1,80})):(?:[ ]+(.{0,400}))?$/;

/** Of an element of a list: which one is not counted. */
const element = -1;

interface Line {
  /** Where its key begins, and where its dash is. */
  readonly indent: number;
  readonly dash: number | undefined;
  readonly key: string;
  readonly value: string;
}

/** The value of a YAML text at an offset, by its indentation; undefined where it is in no list and in no mapping. */
export function yamlLeaf(text: string, offset: number): Leaf | undefined {
  const start = text.lastIndexOf('\n', offset) + 1;
  const end = text.indexOf('\n', offset);
  const own = readLine(
    text.slice(start, Math.min(end < 0 ? text.length : end, start + mostBefore)).slice(0, offset - start),
  );
  if (!own) return undefined;
  const before = text
    .slice(Math.max(0, start - mostBefore), start)
    .split('\n')
    .slice(0, -1);
  const after = end < 0 ? [] : text.slice(end + 1, end + mostAfter).split('\n');
  const levels = levelsOf(own, before.toReversed(), after);
  let frame: Frame | undefined;
  for (const { step, texts } of levels) {
    const inner = frameOf(frame, step);
    for (const [name, value] of texts) inner.texts.set(name, value);
    frame = inner;
  }
  return frame && { frame, name: own.key };
}

interface Level {
  readonly step: Frame['step'];
  readonly texts: ReadonlyMap<string, string>;
}

/** The mappings around a line, the outermost first; `before` begins with the line right above. */
function levelsOf(own: Line, before: readonly string[], after: readonly string[]): readonly Level[] {
  const levels: Level[] = [];
  let texts = new Map<string, string>();
  let { indent, dash } = own;
  const take = ({ key, value }: Line): void => void (telling.has(key) && texts.set(key, unquoted(value)));
  const close = (step: Frame['step']): void => {
    levels.push({ step, texts });
    texts = new Map();
  };
  for (const each of after) {
    const read = readLine(each);
    if (read && (read.indent < indent || (read.dash !== undefined && read.dash < indent))) break;
    if (read?.indent === indent) take(read);
  }
  for (const each of before) {
    const read = readLine(each);
    if (!read) continue;
    const { indent: its, dash: itsDash } = read;
    if (dash !== undefined) {
      // Within an element: a key that is no deeper than the dash has the list.
      if (itsDash !== undefined ? itsDash >= dash : its > dash) continue;
      close(element);
      close(read.key);
      [indent, dash] = [its, itsDash];
      take(read);
    } else if (its === indent) {
      take(read);
      dash = itsDash;
    } else if (its < indent) {
      close(read.key);
      [indent, dash] = [its, itsDash];
      take(read);
    }
  }
  close(undefined);
  return levels.toReversed();
}

function readLine(text: string): Line | undefined {
  const [match, blanks = '', dash = '', quoted, plain, value = ''] = line.exec(text.trimEnd().slice(0, 1_000)) ?? [];
  if (match === undefined) return undefined;
  return {
    indent: blanks.length + dash.length,
    dash: dash === '' ? undefined : blanks.length,
    key: quoted ?? plain ?? '',
    value,
  };
}

const unquoted = (value: string): string => value.replace(/^["']|["']$/g, '');
