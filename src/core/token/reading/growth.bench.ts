// Ratios to read: twice the text is at most about 2, ten times the digests at most about 10. A square would be 4, and 100.
import { bench, describe } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { findTokens } from '../find/find.ts';
import { longDisclosures } from '../fixtures/long-disclosures.ts';
import { longPastes } from '../fixtures/long-pastes.ts';
import { longScraps } from '../fixtures/long-scraps.ts';
import { process, sdJwtOf } from '../fixtures/sd-jwts.ts';
import { recognise } from './recognise.ts';

const options = { time: 300, warmupTime: 100, iterations: 3 };

describe.each(longPastes)('finding tokens in %s', (_, build) => {
  const [short, long] = [build(150_000), build(300_000)];
  bench('150,000 characters', () => void findTokens(short), options);
  bench('300,000 characters', () => void findTokens(long), options);
});

describe.each(longScraps)('recognising %s', (unit) => {
  const [short, long] = [excerptOf(unit.repeat(150_000)), excerptOf(unit.repeat(300_000))];
  bench('150,000 times', () => void recognise(short), options);
  bench('300,000 times', () => void recognise(long), options);
});

describe.each(longDisclosures)('the digests of an SD-JWT: %s', (_, build) => {
  const [short, long] = [sdJwtOf(build(4_000)), sdJwtOf(build(40_000))];
  bench('4,000', () => void process(short), options);
  bench('40,000', () => void process(long), options);
});
