import { padded } from './padded.ts';
import { bytesOfWords, sha2Digest } from './sha2-digest.ts';
import type { Sha2 } from './sha2.ts';

/** HMAC (RFC 2104) of one message under one secret after the other. */
export interface HmacTrial {
  mac(secret: Uint8Array): Uint8Array<ArrayBuffer>;
  /** Whether this secret makes that code; false for a code of another length. */
  makes(secret: Uint8Array, code: Uint8Array): boolean;
}

/**
 * The message is scheduled once, which is a third of the work, and again for no secret; WebCrypto, which imports a key for each,
 * takes several times as long. It is for looking at many secrets, never for signing: it does not hide how long it takes.
 */
export function hmacTrial(sha2: Sha2, message: Uint8Array): HmacTrial {
  const { blockLength, digestLength, scheduleLength, initial } = sha2;
  const blockWords = blockLength / 4;
  const scheduled = scheduleOf(sha2, message);
  const [inner, outer] = [initial.slice(), initial.slice()];
  const key = new Int32Array(blockWords);
  const last = padded(sha2, new Uint8Array(digestLength), blockLength);
  const block = new Int32Array(blockWords);
  const schedule = new Int32Array(scheduleLength);

  /** Takes the key in, each word mixed with a pad (RFC 2104 §2). */
  const start = (state: Int32Array, pad: number): void => {
    for (let t = 0; t < blockWords; t++) block[t] = (key[t] ?? 0) ^ pad;
    state.set(initial);
    sha2.expand(block, schedule, 0);
    sha2.compress(state, schedule, 0);
  };
  /** Leaves the code in `outer`. */
  const run = (secret: Uint8Array): void => {
    setKey(key, secret.length > blockLength ? sha2Digest(sha2, secret) : secret);
    start(inner, 0x36363636);
    for (let at = 0; at < scheduled.length; at += scheduleLength) sha2.compress(inner, scheduled, at);
    start(outer, 0x5c5c5c5c);
    for (let t = 0; t < digestLength / 4; t++) last[t] = inner[t] ?? 0;
    sha2.expand(last, schedule, 0);
    sha2.compress(outer, schedule, 0);
  };
  const mac = (secret: Uint8Array) => {
    run(secret);
    return bytesOfWords(outer).slice(0, digestLength);
  };
  return {
    mac,
    makes: (secret, code) => {
      if (code.length !== digestLength) return false;
      run(secret);
      return outer[0] === firstWord(code) && mac(secret).every((byte, index) => byte === code[index]);
    },
  };
}

function scheduleOf(sha2: Sha2, message: Uint8Array): Int32Array<ArrayBuffer> {
  const words = padded(sha2, message, sha2.blockLength);
  const step = sha2.blockLength / 4;
  const schedule = new Int32Array((words.length / step) * sha2.scheduleLength);
  for (let block = 0; block * step < words.length; block++)
    sha2.expand(words.subarray(block * step, (block + 1) * step), schedule, block * sha2.scheduleLength);
  return schedule;
}

const firstWord = (code: Uint8Array): number =>
  ((code[0] ?? 0) << 24) | ((code[1] ?? 0) << 16) | ((code[2] ?? 0) << 8) | (code[3] ?? 0);

/** The secret as big-endian words, zeros behind it. */
function setKey(key: Int32Array, secret: Uint8Array): void {
  key.fill(0);
  for (let index = 0; index < secret.length; index++)
    key[index >> 2] = (key[index >> 2] ?? 0) | ((secret[index] ?? 0) << (24 - 8 * (index & 3)));
}
