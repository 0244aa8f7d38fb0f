import type { Sha2 } from './sha2.ts';
import { sha2Constants } from './sha2-constants.ts';

const { first, rounds } = sha2Constants();

/** The first of each pair of words. */
const upper = (pairs: Int32Array): Int32Array<ArrayBuffer> => Int32Array.from(pairs.filter((_, at) => at % 2 === 0));

const k = upper(rounds).slice(0, 64);
const w = new Int32Array(64);

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** FIPS 180-4 §6.2. Tells one block after the other, on one thread. */
export const sha256: Sha2 = {
  blockLength: 64,
  digestLength: 32,
  initial: upper(first),
  scheduleLength: 64,
  lengthBytes: 8,
  expand(block, schedule, at) {
    for (let t = 0; t < 16; t++) {
      const word = block[t] ?? 0;
      w[t] = word;
      schedule[at + t] = word + (k[t] ?? 0);
    }
    for (let t = 16; t < 64; t++) {
      const early = w[t - 15] ?? 0;
      const late = w[t - 2] ?? 0;
      const sigma0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const sigma1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      const word = (sigma1 + (w[t - 7] ?? 0) + sigma0 + (w[t - 16] ?? 0)) | 0;
      w[t] = word;
      schedule[at + t] = word + (k[t] ?? 0);
    }
  },
  compress(state, schedule, at) {
    let a = state[0] ?? 0;
    let b = state[1] ?? 0;
    let c = state[2] ?? 0;
    let d = state[3] ?? 0;
    let e = state[4] ?? 0;
    let f = state[5] ?? 0;
    let g = state[6] ?? 0;
    let h = state[7] ?? 0;
    for (let t = 0; t < 64; t++) {
      const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const sum0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const one = (h + sum1 + (g ^ (e & (f ^ g))) + (schedule[at + t] ?? 0)) | 0;
      const two = (sum0 + ((a & b) | (c & (a | b)))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    state[0] = (state[0] ?? 0) + a;
    state[1] = (state[1] ?? 0) + b;
    state[2] = (state[2] ?? 0) + c;
    state[3] = (state[3] ?? 0) + d;
    state[4] = (state[4] ?? 0) + e;
    state[5] = (state[5] ?? 0) + f;
    state[6] = (state[6] ?? 0) + g;
    state[7] = (state[7] ?? 0) + h;
  },
};
