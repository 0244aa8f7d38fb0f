import type { Bytes } from './evidence.ts';

interface LenientDecoder {
  /** Whose decoder reads so: "Node’s Buffer". */
  readonly who: string;
  decode(text: string): {
    readonly bytes: Bytes;
    /** How many characters went into the bytes. */ readonly used: number;
  };
}

const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

interface Leniency {
  /** `-` and `_` are read as `+` and `/`. */
  readonly readsUrl: boolean;
  /** A character that is none of the alphabet ends the text; it is skipped otherwise. */
  readonly stops: boolean;
  /** Characters behind the last four are dropped; they give one or two bytes otherwise. */
  readonly wholeGroups: boolean;
}

const decoder = (who: string, { readsUrl, stops, wholeGroups }: Leniency): LenientDecoder => ({
  who,
  decode(text) {
    const values: number[] = [];
    for (const character of text) {
      if (character === '=') break;
      const plain = readsUrl ? (character === '-' ? '+' : character === '_' ? '/' : character) : character;
      const value = standard.indexOf(plain);
      if (value >= 0) values.push(value);
      else if (stops) break;
    }
    if (wholeGroups || values.length % 4 === 1) values.length -= wholeGroups ? values.length % 4 : 1;
    return { bytes: bytesOf(values), used: values.length };
  },
});

function bytesOf(values: readonly number[]): Bytes {
  const bytes = new Uint8Array(Math.floor((values.length * 6) / 8));
  let [held, bits, length] = [0, 0, 0];
  for (const value of values) {
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes;
}

/** Decoders that read any text: what they do with foreign characters and with what is left over at the end. */
export const lenientDecoders: readonly LenientDecoder[] = [
  decoder('Java’s DatatypeConverter (JJWT 0.x)', { readsUrl: false, stops: false, wholeGroups: true }),
  decoder('PHP’s base64_decode or Java’s MIME decoder', { readsUrl: false, stops: false, wholeGroups: false }),
  decoder('Node’s Buffer', { readsUrl: true, stops: false, wholeGroups: false }),
  decoder('a decoder that stops at the first foreign character', { readsUrl: false, stops: true, wholeGroups: false }),
  decoder('a decoder that reads both alphabets in whole groups', { readsUrl: true, stops: false, wholeGroups: true }),
  decoder('a decoder that stops early and reads whole groups', { readsUrl: true, stops: true, wholeGroups: true }),
];
