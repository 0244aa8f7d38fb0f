import { memberOf } from '../../text/json-node.ts';
import { findingAt, parameterIn, payloadOf, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';

interface Expectation {
  readonly title: string;
  /** One of them is there in every such token. */
  readonly wanted?: readonly string[];
  /** They belong to another kind of token. */
  readonly foreign?: readonly string[];
  /** Where it says so. */
  readonly source: string;
}

const expectations: ReadonlyMap<string, Expectation> = new Map([
  ['dpop+jwt', { title: 'a DPoP proof', wanted: ['htm', 'htu'], source: 'RFC 9449 §4.2' }],
  ['secevent+jwt', { title: 'a security event token', wanted: ['events'], source: 'RFC 8417 §2.2' }],
  ['kb+jwt', { title: 'a key binding JWT', wanted: ['sd_hash'], source: 'RFC 9901 §4.3' }],
  ['statuslist+jwt', { title: 'a list of token states', wanted: ['status_list'], source: 'Token Status List §5.1' }],
  [
    'token-introspection+jwt',
    { title: 'an introspection response', wanted: ['token_introspection'], source: 'RFC 9701 §5' },
  ],
  [
    'at+jwt',
    { title: 'an access token', foreign: ['at_hash', 'c_hash', 's_hash', 'sd_hash', 'htu'], source: 'RFC 9068 §2.2' },
  ],
]);

export const typClash: Rule = {
  id: 'typ-clash',
  title: 'The type says one thing, the claims another',
  severity: 'warning',
  gate: 'profile',
  lesson: 'the-header',
  reference: { specification: 'RFC 8725', section: '3.12' },
  why: 'Tokens of one kind must not pass for another: receivers tell them apart by the type, and by the claims that it calls for.',
  confidence: 'likely',
  remedy: 'Give the token the type of what it is, or the claims that its type calls for.',
  examples: {
    flagged: ['{"alg":"ES256","typ":"dpop+jwt"} {"sub":"ada"}', '{"alg":"RS256","typ":"at+jwt"} {"at_hash":"x"}'],
    accepted: ['{"alg":"ES256","typ":"dpop+jwt"} {"htm":"GET","htu":"https://a.example"}', '{"alg":"HS256"} {}'],
  },
  *check(token) {
    const typ = parameterIn(token, 'typ');
    const expectation = expectations.get(typeOf(token));
    const json = payloadOf(token)?.json;
    if (!typ || !expectation || json?.problem || json?.root?.type !== 'object') return;
    const has = (name: string): boolean => memberOf(json.root, name) !== undefined;
    const { title, wanted = [], foreign = [], source } = expectation;
    const lacking = wanted.filter((name) => !has(name));
    const strange = foreign.find(has);
    if (lacking.length > 0)
      yield findingAt(
        typ,
        `typ makes this ${title}, and the claims lack ${lacking.join(' and ')}, which every such token has (${source}). Is the type right?`,
      );
    else if (strange !== undefined)
      yield findingAt(
        typ,
        `typ makes this ${title}, and the claims have ${strange}, which belongs to another kind of token (${source} tells what an access token has). Is the type right?`,
      );
  },
};
