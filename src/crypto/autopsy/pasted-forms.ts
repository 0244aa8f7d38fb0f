import { withoutEnd } from '../../core/text/end-of.ts';
import type { SecretText } from './axes.ts';

const utf8 = (text: string, words: string) => ({ value: { text, reading: 'utf8' } as const, words });

/** A pasted key as characters that a program may have: with other ends of lines, in one line, without its first and last line. */
export function* pastedForms(text: string): Iterable<{ readonly value: SecretText; readonly words: string }> {
  const bare = withoutEnd(text, /\s/);
  const unix = bare.replaceAll('\r\n', '\n');
  const windows = unix.replaceAll('\n', '\r\n');
  const body = unix.replaceAll(/-----[^-]*-----/g, '').replaceAll(/\s/g, '');
  yield utf8(text, 'just as it was pasted');
  yield utf8(bare, 'without a line break at its end');
  yield utf8(`${unix}\n`, 'with a line break at its end');
  yield utf8(windows, 'with Windows line breaks');
  yield utf8(`${windows}\r\n`, 'with Windows line breaks, one at its end');
  yield utf8(unix.replaceAll('\n', '\\n'), 'in one line, with \\n for each line break');
  yield utf8(`${unix}\n`.replaceAll('\n', '\\n'), 'in one line, with \\n for each line break');
  yield utf8(unix.replaceAll('\n', ''), 'without its line breaks');
  yield utf8(unix.replaceAll('\n', ' '), 'with spaces for its line breaks');
  if (body === '' || !text.includes('-----')) return;
  yield utf8(body, 'without its first and last line');
  yield utf8(unix.replaceAll(/-----[^-]*-----/g, '').trim(), 'without its first and last line, in several lines');
  yield { value: { text: body, reading: 'base64' }, words: 'in DER' };
}
