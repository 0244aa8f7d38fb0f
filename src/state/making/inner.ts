import { computed } from 'nanostores';
import { formOf } from '../../core/token/form.ts';
import { nestedIn } from '../../core/token/reading/nested.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { editField } from './editing.ts';
import { $payload } from '../token/parts.ts';
import { readingOf } from '../session/long-reading.ts';
import { $carried, $longReading, $parsed, $text, $trail, openInner } from '../session/session.ts';
import { deepestInner } from '../../core/text/work-caps.ts';

/** The token that the payload in view is, where it is one (RFC 7519 §5.2). */
export const $inner = computed([$payload, $trail, $text, $longReading], (payload, trail, text, reading) => {
  if (!payload || trail.length >= deepestInner) return undefined;
  // What read a long part has looked into it already.
  if (payload.shown !== undefined) return readingOf(text, reading)?.inner;
  const excerpt = nestedIn(payload);
  return excerpt && { text: excerpt.text, title: formOf(parse(excerpt)) };
});

export function openNested(): void {
  const inner = $inner.get();
  if (inner) openInner(inner.text, formOf($parsed.get()));
}

/** Puts the inner token, as it was edited, back where it came from; what covers it there is made anew. */
export function putCarriedBack(): void {
  const carried = $carried.get();
  const payload = $payload.get();
  const before = payload && nestedIn(payload);
  if (!carried || !payload || !before) return;
  $carried.set(undefined);
  editField(
    'payload',
    (payload.text ?? '').replace(before.text, () => carried.text),
  );
}

export function dropCarried(): void {
  $carried.set(undefined);
}
