import { judge, type Judge } from './judge.ts';
import { roundTrip, type RoundTrip } from './round-trip.ts';

declare global {
  // The two things that this page offers to whoever drives it.
  var judge: Judge;
  var roundTrip: RoundTrip;
}

globalThis.judge = judge;
globalThis.roundTrip = roundTrip;
