import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { mergeText } from './text-merge.ts';

describe('mergeText', () => {
  it('keeps the line breaks that were not touched', () => {
    expect(applyEdits('a\r\nb\r\nc', mergeText('a\r\nb\r\nc', 'a\nB\nc'))).toBe('a\r\nB\r\nc');
    expect(mergeText('a\r\nb', 'a\nb')).toEqual([]);
  });

  it('gives what was typed, but for the form of line breaks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '😀') });
    fc.assert(
      fc.property(text, text, (before, typed) => {
        const after = applyEdits(before, mergeText(before, typed.replaceAll('\r\n', '\n')));
        expect(after.replaceAll('\r\n', '\n')).toBe(typed.replaceAll('\r\n', '\n'));
      }),
    );
  });
});
