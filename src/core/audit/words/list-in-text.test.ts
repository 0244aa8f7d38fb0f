import { expect, it } from 'vitest';
import { listDifference } from './list-in-text.ts';

it.each([
  ['api,web', 'web', /joins names with commas, not 2 audiences: .* The issuer must write an array: \["api", "web"\]/],
  ['My API', 'API', /may join names with spaces: recipients compare it whole\. If it does, the issuer/],
  ['https://a.example/x,y', 'https://a.example/x', /may join names with commas/],
  ["['api', 'web']", 'api', /holds a list as Python writes it, not 2 audiences.*\["api", "web"\]/],
  ['API', 'My API', /What is expected is one string that may join names with spaces\. Expect "API" alone/],
])('%s, where %s is expected', (given, wanted, says) => {
  expect(listDifference(given, wanted)).toMatch(says);
});

it.each([
  ['api', 'api'],
  ['api,web', 'app'],
  ["['api'", 'api'],
])('%s does not list %s', (given, wanted) => {
  expect(listDifference(given, wanted)).toBeUndefined();
});
