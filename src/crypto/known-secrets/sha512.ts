import type { Sha2 } from './sha2.ts';
import { sha2Constants } from './sha2-constants.ts';

const { first, second, rounds } = sha2Constants();

const w = new Int32Array(160);
/** The eight working variables, high and low words; instead of moving them on each round, their numbers move. */
const v = new Int32Array(16);

/** The high word of a pair that was rotated right by fewer than 32 bits; the low one is that of the swapped pair. */
const turn = (high: number, low: number, by: number): number => (high >>> by) | (low << (32 - by));

/** The carry out of a sum of low words, each taken as unsigned. */
const carry = (sum: number): number => (sum / 0x1_0000_0000) | 0;

/** FIPS 180-4 §6.4 with 64-bit words as pairs, the high word first. */
export const sha512: Sha2 = {
  blockLength: 128,
  digestLength: 64,
  initial: first,
  scheduleLength: 160,
  lengthBytes: 16,
  expand(block, schedule, at) {
    for (let t = 0; t < 160; t += 2) {
      if (t < 32) {
        w[t] = block[t] ?? 0;
        w[t + 1] = block[t + 1] ?? 0;
      } else extend(t);
      const low = ((w[t + 1] ?? 0) >>> 0) + ((rounds[t + 1] ?? 0) >>> 0);
      schedule[at + t] = (w[t] ?? 0) + (rounds[t] ?? 0) + carry(low);
      schedule[at + t + 1] = low;
    }
  },
  compress(state, schedule, at) {
    v.set(state);
    for (let t = 0; t < 80; t++) round(t, schedule[at + 2 * t] ?? 0, schedule[at + 2 * t + 1] ?? 0);
    for (let i = 0; i < 16; i += 2) {
      const low = ((state[i + 1] ?? 0) >>> 0) + ((v[i + 1] ?? 0) >>> 0);
      state[i] = (state[i] ?? 0) + (v[i] ?? 0) + carry(low);
      state[i + 1] = low;
    }
  },
};

/** FIPS 180-4 §6.5: SHA-512 from another start, cut short. */
export const sha384: Sha2 = { ...sha512, digestLength: 48, initial: second };

function extend(t: number): void {
  const eh = w[t - 30] ?? 0;
  const el = w[t - 29] ?? 0;
  const lh = w[t - 4] ?? 0;
  const ll = w[t - 3] ?? 0;
  const sigma0h = turn(eh, el, 1) ^ turn(eh, el, 8) ^ (eh >>> 7);
  const sigma0l = turn(el, eh, 1) ^ turn(el, eh, 8) ^ turn(el, eh, 7);
  const sigma1h = turn(lh, ll, 19) ^ turn(ll, lh, 29) ^ (lh >>> 6);
  const sigma1l = turn(ll, lh, 19) ^ turn(lh, ll, 29) ^ turn(ll, lh, 6);
  const low = (sigma1l >>> 0) + ((w[t - 13] ?? 0) >>> 0) + (sigma0l >>> 0) + ((w[t - 31] ?? 0) >>> 0);
  w[t] = sigma1h + (w[t - 14] ?? 0) + sigma0h + (w[t - 32] ?? 0) + carry(low);
  w[t + 1] = low;
}

function round(t: number, kh: number, kl: number): void {
  const a = 2 * ((0 - t) & 7);
  const b = 2 * ((1 - t) & 7);
  const c = 2 * ((2 - t) & 7);
  const d = 2 * ((3 - t) & 7);
  const e = 2 * ((4 - t) & 7);
  const f = 2 * ((5 - t) & 7);
  const g = 2 * ((6 - t) & 7);
  const h = 2 * ((7 - t) & 7);
  const ah = v[a] ?? 0;
  const al = v[a + 1] ?? 0;
  const eh = v[e] ?? 0;
  const el = v[e + 1] ?? 0;
  const sum1h = turn(eh, el, 14) ^ turn(eh, el, 18) ^ turn(el, eh, 9);
  const sum1l = turn(el, eh, 14) ^ turn(el, eh, 18) ^ turn(eh, el, 9);
  const chh = choose(eh, v[f] ?? 0, v[g] ?? 0);
  const chl = choose(el, v[f + 1] ?? 0, v[g + 1] ?? 0);
  const onel = ((v[h + 1] ?? 0) >>> 0) + (sum1l >>> 0) + (chl >>> 0) + (kl >>> 0);
  const oneh = ((v[h] ?? 0) + sum1h + chh + kh + carry(onel)) | 0;
  const sum0h = turn(ah, al, 28) ^ turn(al, ah, 2) ^ turn(al, ah, 7);
  const sum0l = turn(al, ah, 28) ^ turn(ah, al, 2) ^ turn(ah, al, 7);
  const majl = majority(al, v[b + 1] ?? 0, v[c + 1] ?? 0);
  const majh = majority(ah, v[b] ?? 0, v[c] ?? 0);
  const el2 = ((v[d + 1] ?? 0) >>> 0) + (onel >>> 0);
  v[d] = (v[d] ?? 0) + oneh + carry(el2);
  v[d + 1] = el2;
  const al2 = (onel >>> 0) + (sum0l >>> 0) + (majl >>> 0);
  v[h] = oneh + sum0h + majh + carry(al2);
  v[h + 1] = al2;
}

const choose = (e: number, f: number, g: number): number => g ^ (e & (f ^ g));
const majority = (a: number, b: number, c: number): number => (a & b) | (c & (a | b));
