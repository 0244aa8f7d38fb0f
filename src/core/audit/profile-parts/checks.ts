import { list } from '../../text/words.ts';
import type { Check } from '../profile.ts';
import { type JsonNode, memberOf, valueOf } from '../../text/json-node.ts';
import { algorithms } from '../../registry/algorithms.ts';
import { valueWords } from '../words/value-words.ts';
import { shown } from '../words/shown.ts';

/** A string of a certain form, which takes linear time to tell; `asks` says which: "be a SPIFFE ID, such as spiffe://example.org/web". */
export const isLike = (pattern: RegExp, asks: string): Check => ({
  asks,
  judge: ({ value }) => value.type === 'string' && pattern.test(value.value),
});

/** An issuer identifier, as OAuth and OpenID Connect have it. */
export const isAddress = isLike(/^https:\/\/[^?#\s]+$/i, 'be an https address without query and fragment');

/** base64url of 32 bytes: a JWK thumbprint (RFC 7638) or the SHA-256 hash of a certificate. */
export const isThumbprint = isLike(/^[\w-]{43}$/, 'be the base64url of a SHA-256 hash, 43 characters');

export const isUuid = isLike(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, 'be a UUID');

/** For members whose type no registry tells. */
export const isOfType = (type: JsonNode['type']): Check => ({
  asks: `be ${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`,
  judge: ({ value }) => value.type === type,
});

/** A media type in `typ`: letter case does not matter, nor "application/" before it (RFC 7515 §4.1.9, RFC 2045 §5.1). */
export const isType = (type: string): Check => ({
  asks: `be ${type}`,
  judge: ({ value }) => value.type === 'string' && value.value.toLowerCase().replace(/^application\//, '') === type,
});

/** A string with one of these values. */
export function isOneOf(...values: readonly string[]): Check {
  return {
    asks: `be ${list(values, 'or')}`,
    judge: ({ value }) => value.type === 'string' && values.includes(value.value),
  };
}

/** One of these numbers. */
export const isNumberOf = (...values: readonly number[]): Check => ({
  asks: `be ${list(values, 'or')}`,
  judge: ({ value }) => value.type === 'number' && values.includes(value.value),
});

/** `aud` where it may not be a list. */
export const isSingleString: Check = {
  asks: 'be a single string',
  judge: ({ value }) => value.type === 'string',
};

export const isNotNone: Check = {
  asks: 'not be none',
  judge: ({ value }) => value.type !== 'string' || !/^none$/i.test(value.value),
};

/** `alg` of a digital signature and not of a MAC. One that is not known is given the benefit of the doubt. */
export const isAsymmetric: Check = {
  asks: 'name an asymmetric signature algorithm',
  judge: ({ value }, { token }) => {
    if (token.kind === 'jwe')
      return { outcome: 'does-not-apply', why: 'The token is encrypted: this alg is not that of a signature.' };
    if (value.type !== 'string') return false;
    if (/^none$/i.test(value.value))
      return { outcome: 'does-not-apply', why: 'The token is not signed at all, with no algorithm of any kind.' };
    const kind = algorithms.get(value.value)?.kind;
    return kind === 'signature' || kind === undefined;
  },
};

/** An object with at least one member, or an array with at least one item. */
export const isFilled = (type: 'object' | 'array'): Check => ({
  asks: type === 'object' ? 'be an object with at least one member' : 'be an array with at least one item',
  judge: ({ name, value }) => {
    if (value.type !== type) return false;
    const size = value.type === 'object' ? value.members.length : value.type === 'array' ? value.items.length : 0;
    return size > 0 || `${name} is empty`;
  },
});

/** An object with a member, whose value is checked in turn. */
export const hasMember = (member: string, check?: Check): Check => ({
  asks: `have ${member}${check ? `, which must ${check.asks}` : ''}`,
  judge: (found, given) => {
    const inner = memberOf(found.value, member);
    if (found.value.type !== 'object') return false;
    if (!inner?.value) return `${found.name} has no ${member}`;
    const name = `${found.name}.${member}`;
    const foundInside = { part: found.part, member: inner, name, value: inner.value };
    const answer = check?.judge(foundInside, given) ?? true;
    return answer === false ? `${name} is ${valueWords(foundInside)}` : answer;
  },
});

/** An object without certain members. */
export const hasNone = (members: readonly string[]): Check => ({
  asks: `have none of ${members.join(', ')}`,
  judge: ({ name, value }) => {
    const found = members.find((member) => valueOf(value, member));
    return found === undefined ? true : `${name} has ${found}`;
  },
});

/** Members of a private or symmetric key (RFC 7518 §6.2.2, §6.3.2, §6.4). */
const secrets = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'priv'];

export const isPublicJwk: Check = {
  asks: 'be a public key as a JWK',
  judge: ({ name, value }) => {
    if (value.type !== 'object') return false;
    const secret = secrets.find((one) => valueOf(value, one));
    return secret === undefined ? true : `${name} has ${secret}, which belongs to a key that is kept secret`;
  },
};

const words = {
  issuer: { asks: 'be the issuer that the receiver trusts', what: 'the issuer that you expect' },
  audience: { asks: 'name the receiver', what: 'the name of the receiver' },
  nonce: { asks: 'be the nonce that the receiver gave out', what: 'the nonce that you expect' },
} as const;

/** What only the receiver can say. */
export const isExpected = (input: keyof typeof words): Check => ({
  asks: words[input].asks,
  judge: (found, { circumstances }) => {
    const { value } = found;
    const expected = circumstances.expected[input];
    if (expected === undefined)
      return {
        outcome: 'needs-input',
        why: `It can be told once ${words[input].what} is given.`,
        input,
      };
    if (holds(value, expected)) return true;
    return `${found.name} is ${valueWords(found)} where “${shown(expected, 60)}” is expected`;
  },
});

const holds = (value: JsonNode, expected: string): boolean =>
  value.type === 'array'
    ? value.items.some((item) => item.type === 'string' && item.value === expected)
    : value.type === 'string' && value.value === expected;

/** A time that may not be long ago. How long, only the receiver can say; rules of the time gate compare it with the clock. */
export const isRecent: Check = {
  asks: 'be recent enough for the receiver',
  judge: (_, { circumstances }) =>
    circumstances.expected.maxAgeSeconds === undefined
      ? {
          outcome: 'needs-input',
          why: 'It can be told once the longest age that you allow is given.',
          input: 'maxAgeSeconds',
        }
      : { outcome: 'does-not-apply', why: `Its age is judged by the clock, under “Time and claims”.` },
};

/** What only the token tells that this one belongs to; those that are pasted together are compared. */
export const isOfOtherToken = (asks: string, other: string): Check => ({
  asks,
  judge: () => ({
    outcome: 'needs-input',
    why: `It is compared where ${other} is pasted together with this token.`,
    input: 'other-token',
  }),
});
