import { setMember } from '../text/set-member.ts';
import { numberOf } from '../text/json-node.ts';
import { readJson } from '../text/json.ts';

/** Seconds: an hour, where the claims do not say how long the token is valid. */
const usualLifetime = 3600;

/** Claims with `iat` now, and with `nbf`, `exp` and `auth_time` as far from it as they were. Everything else stays as it was written. */
export function updateTimes(text: string, now: number, lifetime = usualLifetime): string {
  const { root } = readJson(text);
  const began = numberOf(root, 'iat') ?? numberOf(root, 'nbf');
  const end = numberOf(root, 'exp');
  const far = (name: string): number => (numberOf(root, name) ?? 0) - (began ?? 0);
  const times: readonly (readonly [string, number])[] = [
    ['iat', now],
    ...['nbf', 'auth_time'].flatMap((name) =>
      numberOf(root, name) === undefined ? [] : [[name, began === undefined ? now : now + far(name)] as const],
    ),
    ...(end === undefined
      ? []
      : [['exp', now + (began !== undefined && end > began ? end - began : lifetime)] as const]),
  ];
  return times.reduce((json, [name, value]) => setMember(json, name, String(value)), text);
}
