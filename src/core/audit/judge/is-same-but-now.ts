import type { Circumstances } from '../rule.ts';

/**
 * Whether only the clock went on. By identity: what circumstances are made of is never changed in place, and comparing keys
 * member by member would cost more than it saves.
 */
export function isSameButNow(one: Circumstances, other: Circumstances): boolean {
  const before = Object.entries({ ...one, now: 0 });
  const after = new Map<string, unknown>(Object.entries({ ...other, now: 0 }));
  return before.length === after.size && before.every(([name, value]) => after.get(name) === value);
}
