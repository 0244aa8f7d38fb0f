import { Decompress } from 'fflate';
import { encodeBase64url } from '../../text/base64url.ts';
import { withoutEnd } from '../../text/end-of.ts';
import { joinBytes } from '../../text/join-bytes.ts';
import { mostUnpacked } from '../../text/work-caps.ts';

/** A way to write bytes as characters, and back. */
export interface Coding {
  /** "base64-decoding" */
  readonly verb: string;
  readonly pattern: RegExp;
  /** How many bits a character holds. */
  readonly bits: number;
  readonly decode: (digits: string) => Uint8Array;
  /** Written as `like` is: in its alphabet, with padding or without. */
  readonly encode: (bytes: Uint8Array, like: string) => string;
}

function bytesOf(characters: string): Uint8Array {
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

const base64: Coding = {
  verb: 'base64-decoding',
  pattern: /^[\w+/-]+={0,2}$/,
  bits: 6,
  decode(digits) {
    const standard = withoutEnd(digits, /=/).replaceAll('-', '+').replaceAll('_', '/');
    return bytesOf(atob(standard.length % 4 === 1 ? standard.slice(0, -1) : standard));
  },
  encode(bytes, like) {
    const isPadded = like.endsWith('=') || (like.length % 4 === 0 && !/[-_]/.test(like));
    const isUrl = /[-_]/.test(like) || (!isPadded && !/[+/]/.test(like));
    const url = encodeBase64url(bytes);
    const written = isUrl ? url : url.replaceAll('-', '+').replaceAll('_', '/');
    return isPadded ? written.padEnd(Math.ceil(written.length / 4) * 4, '=') : written;
  },
};

const hexadecimal: Coding = {
  verb: 'hex-decoding',
  pattern: /^(?:[\da-f]{2})+$/i,
  bits: 4,
  decode: (digits) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  encode(bytes, like) {
    const written = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return /[A-F]/.test(like) ? written.toUpperCase() : written;
  },
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 §6. */
const base32: Coding = {
  verb: 'base32-decoding',
  pattern: /^[A-Z2-7]+={0,6}$/,
  bits: 5,
  decode: (digits) =>
    regrouped(
      withoutEnd(digits, /=/)
        .split('')
        .map((digit) => alphabet.indexOf(digit)),
      5,
      8,
      false,
    ),
  encode(bytes, like) {
    const written = Array.from(regrouped([...bytes], 8, 5, true), (value) => alphabet.charAt(value)).join('');
    return like.endsWith('=') ? written.padEnd(Math.ceil(written.length / 8) * 8, '=') : written;
  },
};

/** Numbers of `from` bits each as numbers of `to` bits each; what is left over is filled up with zeros, or dropped. */
function regrouped(values: readonly number[], from: number, to: number, isFilled: boolean): Uint8Array {
  const groups: number[] = [];
  let [held, bits] = [0, 0];
  for (const value of values) {
    held = (held << from) | value;
    bits += from;
    while (bits >= to) {
      bits -= to;
      groups.push(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  if (isFilled && bits > 0) groups.push(held << (to - bits));
  return Uint8Array.from(groups);
}

/** The narrower alphabet first: every text of one is a text of the next. */
export const codings: readonly Coding[] = [hexadecimal, base32, base64];

/** Gzip (RFC 1952 §2.3.1), or deflate with a window of 32 KiB and a check over its first two bytes (RFC 1950 §2.2). */
export const isCompressed = ([first = 0, second = 0]: Uint8Array): boolean =>
  (first === 0x1f && second === 0x8b) || (first === 0x78 && (first * 256 + second) % 31 === 0);

/** What was compressed, or undefined where it is damaged or too large. */
export function decompressed(bytes: Uint8Array): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const decompressing = new Decompress((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostUnpacked) throw new RangeError('too large');
  });
  try {
    // In slices, so that a bomb is stopped soon after it has grown too large.
    for (let at = 0; at < bytes.length; at += slice)
      decompressing.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
    return joinBytes(...chunks);
  } catch {
    return undefined;
  }
}

const slice = 1024;
