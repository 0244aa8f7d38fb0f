import type { ToldName } from './message.ts';
import { writtenInstant } from './written-instant.ts';

/** What a message tells of its server. */
export interface Told {
  readonly audience: readonly string[];
  readonly issuer: readonly string[];
  readonly kid?: string;
  readonly alg: readonly string[];
  readonly claim?: string;
  /** Clock skew that the server allows, in seconds. */
  readonly skewSeconds?: number;
  /** What the server’s clock said, in seconds since 1970. */
  readonly clock?: number;
}

/** Expected values to offer at most, and characters of one. */
const [mostValues, mostCharacters] = [4, 400];

export function toldOf(raw: ReadonlyMap<ToldName, readonly string[]>): Told {
  const first = (name: ToldName): string | undefined => valuesOf(raw.get(name) ?? [])[0];
  const [kid, claim] = [first('kid'), first('claim')];
  const milliseconds = Number(first('skew') ?? Number.NaN);
  const clock = writtenInstant(raw.get('clock')?.[0] ?? '');
  return {
    audience: valuesOf(raw.get('audience') ?? []),
    issuer: valuesOf(raw.get('issuer') ?? []),
    alg: valuesOf(raw.get('alg') ?? []),
    ...(kid !== undefined && { kid }),
    ...(claim !== undefined && { claim }),
    ...(Number.isSafeInteger(milliseconds) && milliseconds > 0 && { skewSeconds: Math.ceil(milliseconds / 1000) }),
    ...(clock !== undefined && { clock }),
  };
}

/** "a or b", "a, b" and "[a, b]" are several values; "null", hidden values and names of types are none. */
function valuesOf(raw: readonly string[]): readonly string[] {
  const values = raw
    .flatMap((one) => (one.startsWith('[PII') ? [] : one.split(/ or |, |" "/)))
    .map((one) =>
      one
        .trim()
        .replace(/^["'[]{1,2}/, '')
        .replace(/["'\]]{1,2}$/, ''),
    )
    .filter((one) => one !== '' && one.length <= mostCharacters && !none.test(one));
  return [...new Set(values)].slice(0, mostValues);
}

const none = /^(?:null|undefined|nil|None|<none>|System\.\S{1,60})$/;
