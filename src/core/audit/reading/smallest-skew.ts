import type { Part } from '../../token/part/part.ts';
import { momentOf } from '../numeric-date.ts';
import { memberOf } from '../../text/json-node.ts';

/**
 * By how many whole seconds clocks would have to differ for the payload's own times to let it pass (RFC 7519 §4.1.4, §4.1.5);
 * 0 where they let it pass anyway, undefined where no difference would help or it tells no time.
 */
export function smallestSkew(payload: Part, now: number): number | undefined {
  const [exp, nbf, iat] = ['exp', 'nbf', 'iat'].map((name) => secondsOf(payload, name));
  const needed = [
    // exp itself is already too late.
    ...(exp === undefined ? [] : [Math.floor(now - exp) + 1]),
    ...(nbf === undefined ? [] : [Math.ceil(nbf - now)]),
    ...(iat === undefined ? [] : [Math.ceil(iat - now)]),
  ];
  if (needed.length === 0 || needed.some((seconds) => !Number.isSafeInteger(seconds))) return undefined;
  return Math.max(0, ...needed);
}

function secondsOf({ json }: Part, name: string): number | undefined {
  const member = memberOf(json?.root, name);
  const moment = member && momentOf(member);
  return moment && moment.unit === undefined ? moment.seconds : undefined;
}
