// Ratios to read: 1 MB to 100 KB, which is at most 10 where time grows with the token alone; and 1 KB against one millisecond.
import { bench, describe } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { parse } from '../../token/reading/parse.ts';
import type { Parsed } from '../../token/token.ts';
import { exampleToken } from '../fixtures/example-token.ts';
import { meetProfile } from '../sheet/meet-profile.ts';
import { recogniseProfiles } from './recognise-profiles.ts';

const options = { time: 500, warmupTime: 200 };
const circumstances = { now: 1_795_089_600, skewSeconds: 0, expected: {} };

const claims = (count: number): string =>
  Array.from({ length: count }, (_, index) => `"claim_${index}":"${'x'.repeat(40)}"`).join();

const textOf = (count: number): string =>
  exampleToken(
    `{"alg":"RS256","typ":"JWT","kid":"1"} {"iss":"https://as.example/","sub":"1","aud":["a"],"iat":1,"exp":2,"scope":"a","azp":"c",${claims(count)}}`,
  );

/** What is kept with a part would make a second time cheap, so that each time has a token of its own. */
function tokens(count: number): () => Parsed {
  const text = textOf(count);
  return () => parse(excerptOf(text));
}

function look(token: Parsed): void {
  const [first] = recogniseProfiles(token);
  if (first) meetProfile(first.profile, token, circumstances);
}

describe.each([
  ['1 KB', 12],
  ['100 KB', 1_330],
  ['1 MB', 13_300],
] as const)('profiles of a token of %s', (_, count) => {
  const next = tokens(count);
  bench('parse alone', () => void next(), options);
  bench('parse, recognise and hold against the profile', () => look(next()), options);
});
