import type { Excerpt } from '../../text/excerpt.ts';
import type { Fault } from '../../text/result.ts';
import { spanOf } from '../../text/span.ts';
import type { Part } from './part.ts';

interface Faulty {
  readonly faults: readonly Fault[];
}

/** The faults of parts, and one of the whole where there is one, in the order of the paste. */
export function inOrder(parts: readonly Faulty[], ...others: readonly (Fault | undefined)[]): readonly Fault[] {
  const own = others.filter((fault) => fault !== undefined);
  return [...parts.flatMap((part) => part.faults), ...own].sort((one, other) => one.span.start - other.span.start);
}

/** What is so only because of something worse: by the id of that, the ids that need not be said. */
const consequences = new Map([
  ['header-cut', /^(?:utf8|base64url)-(?!alphabet|padding|space)/],
  ['header-not-json', /^utf8-invalid$/],
]);

/**
 * A part with what its place in the token makes of it. `isMiscounted` says that parts are missing or run together: then
 * the last character of one says nothing.
 */
export function settled(part: Part, more: readonly Fault[], token: Excerpt, isMiscounted: boolean): Part {
  const causes = more.map(({ id }) => consequences.get(id)).filter((effect) => effect !== undefined);
  const own = part.faults.filter(
    ({ id }) => !causes.some((effect) => effect.test(id)) && !(isMiscounted && id === 'base64url-trailing-bits'),
  );
  return { ...part, faults: inOrder([{ faults: own }], ...more.map((fault) => visible(fault, token))) };
}

/** A fault of something empty stands at the period before it, or else at the first character behind it. */
export function visible(fault: Fault, { span: { start, end } }: Excerpt): Fault {
  const at = fault.span.start;
  if (fault.span.end > at) return fault;
  return { ...fault, span: at > start ? spanOf(at - 1, at) : spanOf(at, Math.min(at + 1, end)) };
}

/** Parts in the order of the paste. */
export const byPlace = (parts: readonly Part[]): readonly Part[] =>
  parts.toSorted((one, other) => one.excerpt.span.start - other.excerpt.span.start);
