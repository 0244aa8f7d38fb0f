import { describe, expect, test } from 'vitest';
import { type Example, readExample } from '../fixtures/example.ts';
import { issuerExample, issuerTokens } from '../fixtures/issuer-tokens.ts';
import { ordinaryTokens } from '../fixtures/ordinary-tokens.ts';
import { profileTokens, readProfileToken } from '../fixtures/profile-tokens.ts';
import { numberOf } from '../../text/json-node.ts';
import { findingsOf } from './findings-of.ts';
import { payloadOf } from '../found.ts';
import { recogniseProfiles } from './recognise-profiles.ts';
import type { Diagnostic } from '../rule.ts';

/** Well-formed tokens as issuers make them every day, one at least for each issuer and each profile. */
const corpus: readonly (readonly [string, Example])[] = [
  ...Object.entries(issuerTokens).map(([id, token]) => [`issuer ${id}`, readExample(issuerExample(token))] as const),
  ...profileTokens.map((one, at) => [`profile ${one.profile} ${at}`, readProfileToken(one)] as const),
  ...ordinaryTokens.map((example, at) => [`ordinary ${at}`, readExample(example)] as const),
];

/** As the page judges it in its lifetime: by the profile that is recognised, nothing expected. */
function judge({ token, circumstances: given }: Example): readonly Diagnostic[] {
  const expiry = numberOf(payloadOf(token)?.json?.root, 'exp') ?? given.now + 1;
  const circumstances = { ...given, now: Math.min(given.now, expiry - 1) };
  const profile = recogniseProfiles(token, circumstances)[0]?.profile.id;
  return findingsOf(token, { ...circumstances, ...(profile !== undefined && { profile }) });
}

/** A finding that is no noise. The list is part of what is promised: a new line here is a decision. */
const expected: readonly string[] = [
  // It never expires, and whoever reads it is that account for good: clusters make none of these by themselves any more.
  'issuer kubernetes-legacy: warning profile-kubernetes-exp',
];

describe('ordinary tokens', () => {
  test('are many', () => expect(corpus.length).toBeGreaterThanOrEqual(140));

  test('have no error and no warning, but for those that are listed', () => {
    const loud = corpus.flatMap(([name, example]) =>
      judge(example)
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ severity, id }) => `${name}: ${severity} ${id}`),
    );
    expect(loud).toEqual(expected);
  });

  test('have few notes and hints, all of them known', () => {
    const counts = new Map<string, number>();
    for (const [, example] of corpus)
      for (const { severity, id } of judge(example)) {
        const key = `${severity} ${id}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    expect([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, times]) => `${times} × ${key}`))
      .toMatchInlineSnapshot(`
        [
          "5 × hint colon-without-uri",
          "17 × hint readable-by-anyone",
          "1 × hint sd-jwt-untyped",
          "2 × hint subject-is-email",
          "2 × hint time-beyond-2038",
          "1 × info audience-is-graph",
          "4 × info claim-type",
          "1 × info jti-predictable",
          "1 × info key-address",
          "1 × info key-binding-alone",
          "5 × info long-lifetime",
          "2 × info no-expiry",
          "1 × info payload-binary",
          "4 × info proof-stale",
          "1 × warning profile-kubernetes-exp",
        ]
      `);
  });
});
