import { padded } from './padded.ts';
import type { Sha2 } from './sha2.ts';

/** The hash of some bytes. */
export function sha2Digest(sha2: Sha2, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const words = padded(sha2, bytes, 0);
  const state = sha2.initial.slice();
  const schedule = new Int32Array(sha2.scheduleLength);
  const step = sha2.blockLength / 4;
  for (let at = 0; at < words.length; at += step) {
    sha2.expand(words.subarray(at, at + step), schedule, 0);
    sha2.compress(state, schedule, 0);
  }
  return bytesOfWords(state).slice(0, sha2.digestLength);
}

/** Big-endian. */
export function bytesOfWords(words: Int32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(words.length * 4);
  const view = new DataView(bytes.buffer);
  words.forEach((word, index) => view.setInt32(index * 4, word));
  return bytes;
}
