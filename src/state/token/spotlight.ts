import { atom, computed } from 'nanostores';
import { memberAt } from '../../core/text/member-at.ts';
import { touches, type Span } from '../../core/text/span.ts';
import { indexInside } from '../../core/token/find/wrapping.ts';
import type { Part } from '../../core/token/part/part.ts';
import { $header, $payload, $received, $unprotected } from './parts.ts';
import { isLongText } from '../session/long-reading.ts';
import { $parsed, $sighting, $text } from '../session/session.ts';

/** One member of header or payload, in view and in the token at once. */
interface Spot {
  readonly part: Part;
  /** In the part's text. */
  readonly span: Span;
}

/** The parts that are set out in panes, and the disclosures. */
const $shown = computed(
  [$header, $unprotected, $payload, $received, $parsed],
  (header, unprotected, payload, received, parsed) =>
    [header, ...unprotected, payload, received, ...parsed.parts].filter((part) => part !== undefined),
);

const $caret = atom<Spot | undefined>(undefined);
const $pointer = atom<Spot | undefined>(undefined);

/** What is pointed at, or else where the caret is; nothing of a token that is gone. */
export const $spot = computed([$pointer, $caret, $shown], (pointer, caret, shown) =>
  [pointer, caret].find((spot) => spot && shown.includes(spot.part)),
);

/** The characters of the pasted text that hold it. */
export const $litInToken = computed([$spot, $text], (spot, text): Span | undefined =>
  // Of a long text the field shows no colours.
  isLongText(text) ? undefined : spot?.part.locate(spot.span),
);

type Means = 'caret' | 'pointer';

const storeOf = (means: Means) => (means === 'caret' ? $caret : $pointer);

/** Lights the member at an index of the part's text. */
export function lightPart(means: Means, part: Part, index: number | undefined): void {
  const member = index === undefined ? undefined : memberAt(part.json?.root, index);
  show(means, member && { part, span: member.span });
}

/** Lights a span of the part's text, such as a row of the claims table. */
export function lightSpan(means: Means, part: Part, span: Span | undefined): void {
  show(means, span && { part, span });
}

/** Lights the member whose characters stand at an offset of the pasted text. */
export function lightToken(means: Means, at: number | undefined): void {
  const offset = at === undefined ? undefined : indexInside($sighting.get()?.wrapping, at);
  const part =
    offset === undefined ? undefined : $shown.get().find((one) => one.json && touches(one.excerpt.span, offset));
  if (!part || offset === undefined) return show(means, undefined);
  const member = memberAt(part.json?.root, offset, ({ span }) => part.locate(span));
  show(means, member && { part, span: member.span });
}

export function unlight(means: Means): void {
  show(means, undefined);
}

function show(means: Means, spot: Spot | undefined): void {
  const store = storeOf(means);
  const before = store.get();
  if (before?.part === spot?.part && before?.span.start === spot?.span.start && before?.span.end === spot?.span.end)
    return;
  store.set(spot);
}
