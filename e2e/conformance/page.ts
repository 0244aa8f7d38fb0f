import { bothEngines, type BothEngines } from '../../src/crypto/fixtures/both-engines.ts';
import { judge, type Judge } from './judge.ts';
import { roundTrip, type RoundTrip } from './round-trip.ts';

declare global {
  // The three things that this page offers to whoever drives it.
  var judge: Judge;
  var roundTrip: RoundTrip;
  var bothEngines: BothEngines;
}

globalThis.judge = judge;
globalThis.roundTrip = roundTrip;
globalThis.bothEngines = bothEngines;
