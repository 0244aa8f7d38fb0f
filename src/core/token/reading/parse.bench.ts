// Ratios to read: ours to the least that any reader does, and 1 MB to 100 KB, which is 10 where time grows with the text alone.
import { Buffer } from 'node:buffer';
import { bench, describe } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { largeJson } from '../../text/fixtures/large-json.ts';
import { findTokens } from '../find/find.ts';
import { parse } from './parse.ts';

const options = { time: 500, warmupTime: 200 };
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const tokenOf = (payload: string): string => `${base64url('{"alg":"none"}')}.${base64url(payload)}.`;
const wrap = (text: string): string => text.replace(/.{64}/g, '$&\n');

const large = tokenOf(largeJson(20_000));
const small = tokenOf(largeJson(2_000));
const largeExcerpt = excerptOf(large);
const smallExcerpt = excerptOf(small);
const [largeLines, smallLines] = [wrap(large), wrap(small)];
const payload = large.split('.')[1] ?? '';

const log = (lines: number): string =>
  Array.from(
    { length: lines },
    (_, index) =>
      `2026-05-01T12:00:00.${index}Z INFO [http-${index}] GET /api/users/${index}?page=2&q=a%20b status=200 "agent \\"x\\"" keys=12\n`,
  ).join('');
const [largeLog, smallLog] = [log(10_000), log(1_000)];

describe('parsing a token', () => {
  bench(
    'decoding and JSON.parse alone, 1 MB',
    () => void JSON.parse(Buffer.from(payload, 'base64url').toString()),
    options,
  );
  bench('parse, 1 MB', () => void parse(largeExcerpt), options);
  bench('parse, 100 KB', () => void parse(smallExcerpt), options);
});

describe('finding a token', () => {
  bench('findTokens, a token of 1 MB', () => void findTokens(large), options);
  bench('findTokens, the same in lines of 64', () => void findTokens(largeLines), options);
  bench('findTokens, 100 KB in lines of 64', () => void findTokens(smallLines), options);
});

describe('finding no token', () => {
  bench('findTokens, 1 MB of log', () => void findTokens(largeLog), options);
  bench('findTokens, 100 KB of log', () => void findTokens(smallLog), options);
});

const located = parse(largeExcerpt).parts[1];
const smallLocated = parse(smallExcerpt).parts[1];

describe('locating a member, near 1 where the size hardly matters', () => {
  bench('locate, 1 MB', () => void located?.locate({ start: 50_000, end: 50_010 }), options);
  bench('locate, 100 KB', () => void smallLocated?.locate({ start: 50_000, end: 50_010 }), options);
});
