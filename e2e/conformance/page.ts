import { judge, type Judge } from './judge.ts';

declare global {
  // The one thing that this page offers to whoever drives it.
  var judge: Judge;
}

globalThis.judge = judge;
