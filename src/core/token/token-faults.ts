import type { Excerpt } from '../text/excerpt.ts';
import type { Fault } from '../text/result.ts';
import { spanOf } from '../text/span.ts';
import type { Part } from './part.ts';

interface Faulty {
  readonly faults: readonly Fault[];
}

/** All faults, those that lie in parts first where they begin at one place, in the order of the paste. */
export function inOrder(parts: readonly Faulty[], faults: readonly Fault[]): readonly Fault[] {
  return [...parts.flatMap((part) => part.faults), ...faults].sort((one, other) => one.span.start - other.span.start);
}

/** What is so only because of something worse: by the id of that, the ids that need not be said. */
const consequences = new Map([
  ['header-cut', /^(?:utf8|base64url)-(?!alphabet|padding|space)/],
  ['header-not-json', /^utf8-invalid$/],
]);

/** The faults of one compact serialization: its own and those of its parts, each in a place that can be seen. */
export function tokenFaults(token: Excerpt, parts: readonly Part[], faults: readonly Fault[]): readonly Fault[] {
  const ids = new Set(faults.map(({ id }) => id));
  const own = parts.map(({ name, faults: all }) => ({
    faults: all.filter(({ id }) => {
      if (name === 'header')
        for (const [cause, effect] of consequences) if (ids.has(cause) && effect.test(id)) return false;
      // Where parts are missing or run together, the last character of one says nothing.
      return id !== 'base64url-trailing-bits' || !ids.has('part-count');
    }),
  }));
  return inOrder(own, faults).map((fault) => visible(fault, token));
}

/** A fault of something empty stands at the period before it, or else at the first character behind it. */
function visible(fault: Fault, { span: { start, end } }: Excerpt): Fault {
  const at = fault.span.start;
  if (fault.span.end > at) return fault;
  return { ...fault, span: at > start ? spanOf(at - 1, at) : spanOf(at, Math.min(at + 1, end)) };
}
