import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { readableTexts, type ReadableText } from '../reading/readable-texts.ts';
import { claimNamed } from '../../registry/claims.ts';
import type { Place } from '../words/places.ts';
import type { Rule } from '../rule.ts';

export const randomValueInPayload: Rule = {
  id: 'random-value-in-payload',
  title: 'A random value under an unknown name',
  severity: 'hint',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'Long random values are mostly keys or tokens, which should not be readable by anyone.',
  confidence: 'guess',
  remedy: 'See what it is; if it opens something, take it out.',
  fine: 'It may be an id or a hash, or encrypted data.',
  examples: {
    flagged: ['{"sub":"1","blob":"q8Zr2LxV7tKp4YwN9cFb1HsJ6dGm3RaT5eUo0iQz","exp":1795092600}'],
    accepted: [
      '{"sub":"1","session_id":"q8Zr2LxV7tKp4YwN9cFb1HsJ6dGm3RaT5eUo0iQz","at_hash":"MTIzNDU2Nzg5MDEyMzQ1Ng","blob":"this-is-a-long-name-of-something-ordinary","exp":1795092600}',
    ],
  },
  *check(token) {
    const [first] = firstFew(readableTexts(token), isRandom);
    if (!first) return;
    yield findingIn(
      first,
      `${first.path()} holds ${first.text.length} characters that look random. If it is a key, a token or a password of another service, whoever sees this token can read it.`,
    );
  },
};

const harmless =
  /id$|^id|hash|sum$|digest|nonce|jti|sid|sub|thumb|state|print|etag|ver|sha\d|md5|sig|x5|cnf|jwk|kid|aio|^rh$|uti|ref|salt|challenge|binding|cursor|jkt|integrity|^[xyne]$|pub|cert|logo|picture|lst|opt|bootseed/;

/** What a registered claim holds is known: of many, such as ath, a hash. */
const isRegistered = ({ name, depth }: Place): boolean =>
  depth === 1 && name !== undefined && claimNamed(name.value)?.reference !== undefined;

/** Letters of both cases and digits well mixed, not words; named ids, hashes and nonces are random by design. */
function isRandom({ text, name, place, isNumber, isDisclosed }: ReadableText): boolean {
  if (
    isNumber ||
    isDisclosed ||
    isRegistered(place) ||
    text.length < 32 ||
    text.length > 400 ||
    name === '' ||
    harmless.test(name)
  )
    return false;
  if (!/^[\w+/=-]+$/.test(text) || !/[a-z]/.test(text) || !/[A-Z]/.test(text)) return false;
  return /(?:\d\D+){4}/.test(text) && !/[a-z]{7}/.test(text) && new Set(text).size >= 20;
}
