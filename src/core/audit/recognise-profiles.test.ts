import { describe, expect, it } from 'vitest';
import { readExample } from './fixtures/example.ts';
import { recogniseProfiles } from './recognise-profiles.ts';

const recognised = (example: string): readonly string[] => {
  const { token, circumstances } = readExample(example);
  return recogniseProfiles(token, circumstances).map(
    ({ profile, sureness, reasons }) => `${profile.id}, ${sureness}: ${reasons.join('; ')}`,
  );
};

describe('recogniseProfiles', () => {
  it.each([
    [
      '{"alg":"RS256","typ":"at+JWT"} {"iss":"a"}',
      ['at-jwt, certain: typ is at+jwt', 'jwt, guess: its payload is a JSON object'],
    ],
    [
      '{"alg":"RS256","typ":"JWT"} {"iss":"a","nonce":"n","at_hash":"h"}',
      ['id-token, likely: has at_hash, which ID Tokens carry; has nonce, as ID Tokens do', 'jwt, guess: typ is JWT'],
    ],
  ])('%s', (example, expected) => {
    expect(recognised(example)).toEqual(expected);
  });
});
