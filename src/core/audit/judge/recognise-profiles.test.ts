import { describe, expect, it } from 'vitest';
import { readExample } from '../fixtures/example.ts';
import { recognisedTokens } from '../fixtures/recognised-tokens.ts';
import { profileFindings } from './profile-findings.ts';
import { recogniseProfiles } from './recognise-profiles.ts';

const recognised = (example: string): readonly string[] => {
  const { token, circumstances } = readExample(example);
  return recogniseProfiles(token, circumstances).map(
    ({ profile, sureness, reasons, doubts }) =>
      `${profile.id}, ${sureness}: ${reasons.join('; ')}${doubts.length > 0 ? `, but ${doubts.join('; ')}` : ''}`,
  );
};

describe('recogniseProfiles', () => {
  it.each([
    [
      '{"alg":"RS256","typ":"at+JWT"} {"iss":"a"}',
      ['at-jwt, certain: typ is at+jwt', 'jwt, certain: its payload is a JSON object'],
    ],
    [
      '{"alg":"RS256","typ":"JWT"} {"iss":"a","nonce":"n","at_hash":"h"}',
      ['id-token, likely: has at_hash, which ID Tokens carry; has nonce, as ID Tokens do', 'jwt, certain: typ is JWT'],
    ],
  ])('%s', (example, expected) => {
    expect(recognised(example)).toEqual(expected);
  });
});

/** What a specialist would say, too. */
const flawed: Readonly<Record<string, string>> = {
  'Legacy Kubernetes secret': 'The claims have no exp. Kubernetes documentation recommends it.',
};

describe('a token of a large issuer', () => {
  it.each(recognisedTokens)('%s is %s', (name, id, example) => {
    const { token, circumstances } = readExample(example);
    const [first] = recogniseProfiles(token, circumstances);
    expect(first && `${first.profile.id} for ${first.reasons.join('; ')}`).toMatch(new RegExp(`^${id} `));
    const found = first ? profileFindings(first.profile, token, circumstances) : [];
    const grave = found.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
    expect(grave).toEqual(name in flawed ? [flawed[name]] : []);
  });
});
