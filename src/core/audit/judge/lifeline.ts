import type { JsonMember } from '../../text/json-node.ts';
import type { Part } from '../../token/part/part.ts';
import { momentOf } from '../numeric-date.ts';

/** A moment on the line. */
interface Stop {
  readonly seconds: number;
  /** 0 at the left end, 1 at the right. */
  readonly at: number;
}

/** A token's life as a line from issued to expires, with now on it. */
export interface Lifeline {
  readonly issued?: Stop;
  readonly notBefore?: Stop;
  readonly expires?: Stop;
  /** Where now stands, 0 to 1. */
  readonly now: number;
}

/** Room left at both ends, so that what is written at a stop can be read. */
const margin = 0.06;

/** Far moments may not squeeze the token's own life to nothing: now is shown at most this many lives away from it. */
const farthest = 1.5;

/** Undefined where the payload tells no time, or only one that is no moment. */
export function lifeline(payload: Part, now: number): Lifeline | undefined {
  const [issued, notBefore, expires] = ['iat', 'nbf', 'exp'].map((name) => secondsOf(payload, name));
  const known = [issued, notBefore, expires].filter((seconds) => seconds !== undefined);
  if (known.length === 0) return undefined;
  const first = Math.min(...known);
  const last = Math.max(...known);
  const life = last - first || Math.max(Math.abs(now - first), 60);
  const shownNow = Math.min(Math.max(now, first - life * farthest), last + life * farthest);
  const left = Math.min(first, shownNow);
  const width = Math.max(last, shownNow) - left || 1;
  // To a thousandth, less than a pixel: now moves when it can be seen to.
  const at = (seconds: number): number =>
    Math.round((margin + ((seconds - left) / width) * (1 - 2 * margin)) * 1000) / 1000;
  const stop = (seconds: number): Stop => ({ seconds, at: at(seconds) });
  return {
    ...(issued === undefined ? {} : { issued: stop(issued) }),
    ...(notBefore === undefined ? {} : { notBefore: stop(notBefore) }),
    ...(expires === undefined ? {} : { expires: stop(expires) }),
    now: at(shownNow),
  };
}

function secondsOf({ json }: Part, name: string): number | undefined {
  const members: readonly JsonMember[] = json?.root?.type === 'object' ? json.root.members : [];
  const member = members.findLast((one) => one.name.value === name);
  const seconds = member && momentOf(member)?.seconds;
  return seconds !== undefined && Number.isFinite(seconds) ? seconds : undefined;
}
