import type { Fault } from '../core/text/result.ts';
import type { Span } from '../core/text/span.ts';
import { placesInPaste, type Wrapping } from '../core/token/find/wrapping.ts';
import type { Part } from '../core/token/part/part.ts';
import type { Jwe, Jws, Parsed, SdJwt, Serialization } from '../core/token/token.ts';
import type { Mark } from './marks.ts';

/**
 * The colours of the pasted text: a token's parts, its dots, faults under a wave, the claim in the light. What stands in a wrapping
 * is coloured where it stands in the paste.
 */
export function tokenMarks(
  text: string,
  parsed: Parsed,
  { lit, wrapping }: { readonly lit?: Span | undefined; readonly wrapping?: Wrapping | undefined } = {},
): readonly Mark[] {
  const isToken = parsed.kind !== 'not-a-token';
  const around = isToken ? surroundings(text, placesInPaste(wrapping, parsed.excerpt.span)) : [];
  const parts = partsOf(parsed).map((part) => ({ span: part.excerpt.span, className: `mark-${part.name}` }));
  const source = wrapping?.text ?? text;
  const faults = parsed.faults
    .filter(isPointed)
    .map((fault) => ({ span: widened(fault.span, source), className: waveOf(fault) }));
  const inside = [...dots(parsed), ...parts, ...faults, ...(lit ? [{ span: lit, className: 'mark-lit' }] : [])];
  const placed = wrapping
    ? inside.flatMap(({ span, className }) =>
        placesInPaste(wrapping, span).map((place) => ({ span: place, className })),
      )
    : inside;
  return [...around, ...placed];
}

/** The parts of a token and of the tokens that it is made of. */
function partsOf(parsed: Parsed): readonly Part[] {
  if (parsed.kind !== 'sd-jwt') return parsed.parts;
  return [...parsed.issuerJwt.parts, ...parsed.disclosures, ...(parsed.keyBindingJwt?.parts ?? [])];
}

const surroundings = (text: string, places: readonly Span[]): readonly Mark[] =>
  [...places, { start: text.length, end: text.length }].map(({ start }, index) => ({
    span: { start: places[index - 1]?.end ?? 0, end: start },
    className: 'mark-around',
  }));

/** Whatever of a compact token is no part's is a dot or a tilde; in JSON it is names, quotes and brackets. */
function dots(parsed: Parsed): readonly Mark[] {
  if (parsed.kind === 'not-a-token') return [];
  const isJson = serializationOf(parsed) !== 'compact';
  const className = isJson ? 'mark-around' : 'mark-dot';
  const { start, end } = parsed.excerpt.span;
  const spans = partsOf(parsed)
    .map((part) => part.excerpt.span)
    .toSorted((one, other) => one.start - other.start);
  const edges = isJson ? [{ start, end: start }, ...spans, { start: end, end }] : spans;
  return edges.slice(1).flatMap((span, index) => {
    const before = edges[index];
    return before && before.end < span.start ? [{ span: { start: before.end, end: span.start }, className }] : [];
  });
}

const serializationOf = (token: Jws | Jwe | SdJwt): Serialization =>
  token.kind === 'sd-jwt' ? token.issuerJwt.serialization : token.serialization;

/** A fault of a whole part or token is told in the findings; a wave under all of it would only be noise. */
const isPointed = (fault: Fault): boolean =>
  (fault.severity === 'error' || fault.severity === 'warning') && fault.span.end - fault.span.start <= 48;

const waveOf = (fault: Fault): string => (fault.severity === 'error' ? 'mark-fault' : 'mark-doubt');

/** A place between two characters gets the one before it, so that there is something to see. */
function widened({ start, end }: Span, text: string): Span {
  if (end > start) return { start, end };
  return start > 0 ? { start: start - 1, end: start } : { start, end: Math.min(start + 1, text.length) };
}
