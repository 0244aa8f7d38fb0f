import { describe, expect, test } from 'vitest';
import { readExample } from './fixtures/example.ts';
import { issuerExample, issuerTokens } from './fixtures/issuer-tokens.ts';
import { ordinaryTokens } from './fixtures/ordinary-tokens.ts';
import { findingsOf } from './findings-of.ts';
import { recogniseProfiles } from './recognise-profiles.ts';
import { recogniseIssuer } from './issuers/recognise-issuer.ts';

const corpus = [
  ...Object.entries(issuerTokens).map(([id, token]) => [id, issuerExample(token)] as const),
  ...ordinaryTokens.map((example, at) => [`ordinary-${at}`, example] as const),
];

describe('corpus', () => {
  test('x', () => {
    for (const [id, example] of corpus) {
      const { token, circumstances } = readExample(example);
      const profiles = recogniseProfiles(token, circumstances);
      const profile = profiles[0]?.profile.id;
      const found = findingsOf(token, { ...circumstances, ...(profile ? { profile } : {}) });
      console.log(
        `${id} | ${recogniseIssuer(token)?.issuer.id} | ${profiles
          .slice(0, 2)
          .map((p) => `${p.profile.id}:${p.score}`)
          .join(' ')} | ${found.map((f) => `${f.severity[0]}:${f.id}`).join(' ')}`,
      );
    }
    expect(1).toBe(1);
  });
});
