import { isClaimsSet } from '../../token/is-claims-set.ts';
import { claimsSetOf } from '../reading/claims-set-of.ts';
import { firstFew } from '../words/first-few.ts';
import { findingAt, claimIn, allIn, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const claimMisspelt: Rule = {
  id: 'claim-misspelt',
  title: 'A registered claim under another name',
  severity: 'warning',
  gate: 'structure',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1' },
  why: 'Receivers look for the registered name only; a limit that stands under another one is no limit.',
  confidence: 'likely',
  remedy: 'Use the registered name.',
  fine: 'It may mean something of your own.',
  examples: {
    flagged: [
      '{"iss":"joe","expires":1795092600}',
      '{"iss":"joe","EXP":1795092600}',
      '{"Iss":"joe","sub":"ada","exp":1795092600}',
    ],
    accepted: [
      '{"iss":"joe","exp":1795092600,"expires":1795092600}',
      '{"alg":"ES256","typ":"vc+jwt"} {"issuer":"https://op.example","iat":1795089000}',
      '{"alg":"HS256"} {"subject":"hello"}',
    ],
  },
  *check(token) {
    const set = claimsSetOf(token);
    if (!set || /^v[cp]\+|sd-jwt$/.test(typeOf(token)) || claimIn(token, '@context')) return;
    if (!isClaimsSet(set.root) && !typeOf(token).endsWith('jwt')) return;
    for (const found of firstFew(allIn(set.part), ({ name }) => registeredFor(name) !== undefined)) {
      const meant = registeredFor(found.name);
      if (meant === undefined || claimIn(token, meant)) continue;
      const rest = limits.has(meant)
        ? 'Receivers do not look at it, so that it limits nothing.'
        : 'Receivers do not find it.';
      yield findingAt(
        found,
        `${shown(found.name)} looks like ${meant}, which is missing. Names of claims are case-sensitive, and the registered one is ${meant}. ${rest}`,
        limits.has(meant) ? 'warning' : 'info',
      );
    }
  },
};

const limits = new Set(['exp', 'nbf', 'aud']);

const others: ReadonlyMap<string, string> = new Map(
  Object.entries({
    exp: ['expires', 'expiry', 'expire', 'expiration', 'expiresat', 'expat', 'expirationtime', 'expiresin', 'exp'],
    nbf: ['notbefore', 'nbf'],
    iat: ['issuedat', 'iat'],
    iss: ['issuer', 'iss'],
    aud: ['audience', 'aud'],
    sub: ['subject', 'sub'],
    jti: ['jwtid', 'jti'],
  }).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

function registeredFor(name: string): string | undefined {
  if (name.length > 20) return undefined;
  const meant = others.get(name.toLowerCase().replace(/[-_ ]/g, ''));
  return meant === name ? undefined : meant;
}
