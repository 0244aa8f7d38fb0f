// Ratios to read: ours to JSON.parse, and 1 MB to 100 KB, which is 10 where time grows with the text alone.
import { bench, describe } from 'vitest';
import { duplicateMembers } from './duplicate-members.ts';
import { largeJson } from './fixtures/large-json.ts';
import { formatJson } from './json-format.ts';
import { readJson } from './json.ts';
import { memberAt } from './member-at.ts';

const options = { time: 500, warmupTime: 200 };
const large = largeJson(30_000);
const small = largeJson(3_000);
const { root } = readJson(large);
const { root: smallRoot } = readJson(small);

describe('reading JSON', () => {
  bench('JSON.parse, 1 MB', () => void JSON.parse(large), options);
  bench('readJson, 1 MB', () => void readJson(large), options);
  bench('readJson, 100 KB', () => void readJson(small), options);
});

describe('setting JSON out', () => {
  bench('JSON.stringify(JSON.parse), 1 MB', () => void JSON.stringify(JSON.parse(large), null, 2), options);
  bench('formatJson, 1 MB', () => void formatJson(large), options);
  bench('formatJson, 100 KB', () => void formatJson(small), options);
});

describe('duplicates', () => {
  bench('duplicateMembers, 30,000 members', () => void duplicateMembers(root), options);
  bench('duplicateMembers, 3,000 members', () => void duplicateMembers(smallRoot), options);
});

describe('pointing at a member, near 1 where the number of members hardly matters', () => {
  bench('memberAt, of 30,000', () => void memberAt(root, 20), options);
  bench('memberAt, of 3,000', () => void memberAt(smallRoot, 20), options);
});
