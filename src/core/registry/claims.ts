import { openidClaimRows } from './claim-rows-openid.ts';
import { claimRows } from './claim-rows.ts';
import { registryRows } from './registry-rows.ts';
import { referenceText, type Reference } from './specifications.ts';

/** What the value of a claim must be, in words that can be shown. */
export type ClaimType =
  | 'NumericDate'
  | 'string'
  | 'StringOrURI'
  | 'boolean'
  | 'number'
  | 'object'
  | 'array'
  | 'string or array'
  | 'string array'
  | 'unknown';

export interface Claim {
  readonly name: string;
  /** One plain line: "Who made the token". */
  readonly meaning: string;
  /** Absent of a private claim that many know. */
  readonly reference?: Reference;
  readonly type: ClaimType;
}

/** RFC 7519 §4: registered (§4.1), collision-resistant by its name (§4.2), or agreed upon between two sides (§4.3). */
export type ClaimClass = 'registered' | 'public' | 'private';

const types: ReadonlyMap<string, ClaimType> = new Map([
  ['n', 'NumericDate'],
  ['s', 'string'],
  ['u', 'StringOrURI'],
  ['b', 'boolean'],
  ['d', 'number'],
  ['o', 'object'],
  ['a', 'array'],
  ['x', 'string or array'],
  ['t', 'string array'],
]);

let known: ReadonlyMap<string, Claim> | undefined;

/** Read on first use, for most of it is never asked for. */
const claims = (): ReadonlyMap<string, Claim> =>
  (known ??= new Map(
    [...registryRows(claimRows), ...registryRows(openidClaimRows)].map(({ kind, ...row }) => [
      row.name,
      { ...row, type: types.get(kind) ?? 'unknown' },
    ]),
  ));

/** A claim of IANA's registry, or a private one of a large provider; the name is case-sensitive. */
export const claimNamed = (name: string): Claim | undefined => claims().get(name);

/** Every claim that is known, to be offered while a name is typed. */
export const allClaims = (): readonly {
  readonly name: string;
  readonly meaning: string;
  readonly reference: string;
}[] =>
  Array.from(claims().values(), ({ name, meaning, reference }) => ({
    name,
    meaning,
    reference: reference ? referenceText(reference) : 'private claim',
  }));

/** A URI, the name of a domain with a path or written backwards, an object identifier, a UUID. */
const collisionResistant =
  /^(?:[a-z][a-z\d+.-]*:\/\/|(?:urn|did|tag):.|(?:[a-z\d-]+\.)+[a-z]{2,}\/.|(?:com|org|net|io|app|dev|gov|edu|eu|[a-z]{2})(?:\.[a-z\d_-]+){2,}$|[0-2](?:\.\d+){2,}$|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$)/i;

export function claimClass(name: string): ClaimClass {
  if (claims().get(name)?.reference) return 'registered';
  return collisionResistant.test(name) ? 'public' : 'private';
}
