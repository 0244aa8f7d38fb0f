import type { Circumstances } from '../rule.ts';

type Around = Pick<Circumstances, 'around'>;

/**
 * What stands between the name of an Authorization header and the token in the paste, such as "Bearer "; undefined where the
 * token is somewhere else.
 */
export function sentAs({ around }: Around): string | undefined {
  const before = around?.before ?? '';
  const at = before.toLowerCase().lastIndexOf('authorization');
  if (at < 0) return undefined;
  const [, prefix] = valueStart.exec(before.slice(at + 'authorization'.length)) ?? [];
  return prefix === undefined || /[\r\n]\S/.test(prefix) ? undefined : prefix;
}

/** Behind the name: a colon of HTTP, a comma of a call, an equals sign behind a bracket, "value" of a HAR file. */
const valueStart =
  /^(?:["'`]?\s*,\s*["']value["']\s*:|["'`]?\s*(?::|,|=>)|["'`]?[\])]\s*(?:=|,)|\s*=\s*(?=["'`](?:bearer|dpop)))\s*["'`^([$]*([^"'`]{0,40}["'`]?)$/i;

/** The scheme in front of the token, lower case: "bearer". */
export const schemeOf = (circumstances: Around): string | undefined =>
  /^([a-z][\w-]*)\s+$/i.exec(sentAs(circumstances) ?? '')?.[1]?.toLowerCase();
