import type { Key } from '../../core/keys/key.ts';
import { numberOf, stringOf, valueOf, type JsonNode } from '../../core/text/json-node.ts';
import { verify } from '../../crypto/jws/verify.ts';
import { forever } from '../jwt-tools/forever.ts';
import type { Jwt } from '../jwt-tools/read-jwt.ts';
import { found, type Found } from './check.ts';
import type { Hole } from './hole.ts';

/** The key that a verifier uses for a token. */
export interface ChosenKey {
  /** Undefined where it has none. */
  readonly key?: Key;
  /** What it was chosen by, or a sentence about where it is from. */
  readonly given: string;
  /** Whether the verifier knew it before the token came. */
  readonly isTrusted: boolean;
}

/** What the one who runs a verifier has decided before it sees a token. */
export interface Policy {
  readonly typ: string;
  readonly algs: readonly string[];
  readonly issuer: string;
  readonly audience: string;
  /** Seconds by which clocks may differ. */
  readonly leeway: number;
  /** Seconds since 1970. */
  readonly now: () => number;
  readonly keyFor: (jwt: Jwt) => Promise<ChosenKey>;
  /** What it does wrong; without any it is what RFC 8725 asks for. */
  readonly holes?: ReadonlySet<Hole>;
  /** The `jti` of tokens that came; it writes into it. Absent where a token may come often. */
  readonly seen?: Set<string>;
  readonly signal?: AbortSignal;
}

const unless = <F>(isSkipped: boolean, { outcome, given }: Found<F>): Found<F> => ({
  outcome: isSkipped ? 'skipped' : outcome,
  given,
});

/** All that a verifier of signed tokens can look at. Whoever uses it says in which order, and in which words. */
export function makeVerifier(policy: Policy) {
  const { typ, algs, issuer, audience, leeway, now, holes = new Set() } = policy;
  return {
    form: ({ jws }: Jwt) => found(jws !== undefined, undefined),
    /** "application/" may be left out, and case does not matter (RFC 7515 §4.1.9). */
    typ: ({ header }: Jwt) => {
      const given = stringOf(header, 'typ');
      return found(given?.toLowerCase().replace(/^application\//, '') === typ.toLowerCase(), given);
    },
    /** RFC 8725 §3.1: the one who runs it chooses the algorithm, never the token. */
    alg: ({ header }: Jwt) => {
      const given = stringOf(header, 'alg');
      if (given !== undefined && algs.includes(given)) return found(true, given);
      const isLetIn =
        (given === 'none' && holes.has('accepts-none')) ||
        (given?.startsWith('HS') === true && holes.has('header-chooses-algorithm'));
      return unless(isLetIn, found(false, given));
    },
    ...keyLooks(policy),
    iss: ({ payload }: Jwt) => {
      const given = stringOf(payload, 'iss');
      return found(given === issuer, given);
    },
    aud: ({ payload }: Jwt) => {
      const given = audiencesOf(payload);
      return found(given.includes(audience), given);
    },
    exp: ({ payload }: Jwt) => {
      const exp = numberOf(payload, 'exp');
      const left = (exp ?? 0) - now();
      return found(left + leeway > 0, { exp, left });
    },
    once: ({ payload }: Jwt) =>
      policy.seen && unless(holes.has('no-memory'), isNew(stringOf(payload, 'jti'), policy.seen)),
  };
}

const isUnsigned = ({ header }: Jwt): boolean => stringOf(header, 'alg') === 'none';

/** Looks at the key, then at what it says; where “none” was let in there is nothing to look at. */
function keyLooks({ keyFor, holes = new Set(), signal = forever }: Policy) {
  let key: Key | undefined;
  return {
    key: async (jwt: Jwt) => {
      if (isUnsigned(jwt)) return undefined;
      const chosen = await keyFor(jwt);
      key = chosen.key;
      return unless(key !== undefined && !chosen.isTrusted, found(key !== undefined, chosen.given));
    },
    /** RFC 7518 §3.2: a secret as long as the hash, 32 bytes for HS256. */
    strength: () => {
      if (key?.kty !== 'oct') return undefined;
      const bytes = (key.bits ?? 0) / 8;
      return unless(holes.has('guessable-secret'), found(bytes >= 32, bytes));
    },
    signature: async (jwt: Jwt) => {
      if (isUnsigned(jwt)) return unless(holes.has('accepts-none'), found(false, undefined));
      const { verdict } = jwt.jws && key ? await verify(jwt.jws, [key], signal) : { verdict: 'unknown' };
      return found(verdict === 'valid', undefined);
    },
  };
}

/** RFC 7519 §4.1.7: whether a `jti` comes for the first time. */
export function isNew(jti = '', seen: Set<string>): Found<string> {
  const isFirst = jti !== '' && !seen.has(jti);
  seen.add(jti);
  return found(isFirst, jti);
}

/** RFC 7519 §4.1.3: one name or several. */
function audiencesOf(payload: JsonNode | undefined): readonly string[] {
  const aud = valueOf(payload, 'aud');
  if (aud?.type === 'string') return [aud.value];
  return aud?.type === 'array' ? aud.items.flatMap((one) => (one.type === 'string' ? [one.value] : [])) : [];
}
