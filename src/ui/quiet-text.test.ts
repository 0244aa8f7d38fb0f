import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { quietText } from './quiet-text.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

/** Inputs that hold no text. */
const textless = /\btype="(?:checkbox|radio|range|file|hidden|button|submit|color)"/;

/** The fields of text in a file of JSX or HTML that lack what `isQuiet` looks for, and every element made editable. */
function loudFields(source: string, isQuiet: (field: string) => boolean): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '');
  const fields = code.match(/<(?:textarea|input)\b(?:=>|[^>])*>/g) ?? [];
  const editable = code.match(/contenteditable|createElement\(\s*'(?:textarea|input)'/gi) ?? [];
  return [...fields.filter((field) => !textless.test(field) && !isQuiet(field)), ...editable];
}

const isSpread = (field: string): boolean => field.includes('{...quietText}');
const isWritten = (field: string): boolean =>
  Object.entries(quietText).every(([name, value]) => field.includes(`${name.toLowerCase()}="${value}"`));

describe('every text field', () => {
  it('spreads quietText', () => {
    const files = filesIn('src', /\.tsx$/);
    expect(files.flatMap((file) => loudFields(readFileSync(join(root, file), 'utf8'), isSpread))).toEqual([]);
  });

  it('has the same attributes in pages that are served as they are', () => {
    const files = ['index.html', ...filesIn('public', /\.html$/)];
    expect(files.flatMap((file) => loudFields(readFileSync(join(root, file), 'utf8'), isWritten))).toEqual([]);
  });

  it('is found where it lacks them', () => {
    const loud = '<textarea onChange={(event) => take(event)} rows={1} />';
    expect(loudFields(loud, isSpread)).toEqual([loud]);
    expect(loudFields('<input type="password" />', isSpread)).toHaveLength(1);
    expect(loudFields('<input type={kind} />', isSpread)).toHaveLength(1);
    expect(loudFields('<input type="checkbox" /><input {...quietText} />', isSpread)).toEqual([]);
    expect(loudFields('<div contentEditable />', isSpread)).toHaveLength(1);
    expect(loudFields('<textarea spellcheck="false"></textarea>', isWritten)).toHaveLength(1);
  });
});
