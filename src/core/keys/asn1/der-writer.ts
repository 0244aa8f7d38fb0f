import { tags } from './der.ts';

/** One element of DER (X.690 §8.1, §10.1): tag, shortest length, contents. */
export function derOf(tag: number, ...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = contents.reduce((sum, part) => sum + part.length, 0);
  const head = [tag, ...lengthBytes(length)];
  const bytes = new Uint8Array(head.length + length);
  bytes.set(head);
  let at = head.length;
  for (const part of contents) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
}

export const sequenceOf = (...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  derOf(tags.sequence, ...contents);

export const octetsOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => derOf(tags.octetString, bytes);

/** Of whole bytes: none of the last one's bits is unused. */
export const bitsOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => derOf(tags.bitString, Uint8Array.of(0), bytes);

/** A number of which no byte in front is zero (X.690 §8.3): one is put there where it would be read as negative. */
export function integerOf(unsigned: Uint8Array): Uint8Array<ArrayBuffer> {
  return derOf(tags.integer, ...((unsigned[0] ?? 0) >= 0x80 ? [Uint8Array.of(0), unsigned] : [unsigned]));
}

/** An OBJECT IDENTIFIER from its dotted form (X.690 §8.19). */
export function identifierOf(dotted: string): Uint8Array<ArrayBuffer> {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return derOf(tags.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(arc: number): readonly number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(128 + (rest % 128));
  return bytes;
}
