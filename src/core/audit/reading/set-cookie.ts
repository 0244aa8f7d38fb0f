import type { Circumstances } from '../rule.ts';
import { withoutEnd } from '../../text/end-of.ts';

/** Names of the attributes of the cookie that the token is set as, lower case; undefined where it is none, or they are not all seen. */
export function attributesOf({ context, around }: Circumstances): ReadonlySet<string> | undefined {
  if (!around || context?.startsWith('Set-Cookie ') !== true) return undefined;
  const [line = '', ...more] = around.after.split(/[\r\n]/);
  // Cut off at its limit, more of them may follow.
  if (more.length === 0 && around.after.length >= 300) return undefined;
  const names = line.split(';').map((one) => withoutEnd((one.split('=')[0] ?? '').trim(), /["'`)\]},]/).toLowerCase());
  return new Set(names);
}
