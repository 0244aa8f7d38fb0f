import { fail, ok, type Result } from '../../text/result.ts';

/** One element of DER (ITU-T X.690 §8.1): its identifier octet and its contents. */
export interface DerNode {
  readonly tag: number;
  readonly bytes: Uint8Array;
  /** With its identifier and length in front: what a signature covers, and what is compared as a whole. */
  readonly encoded: Uint8Array;
  /** Where its identifier is, in bytes from the beginning of what was read. */
  readonly at: number;
}

export const tags = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  /** [0], [1] … constructed, context-specific. */
  context: (number: number): number => 0xa0 + number,
} as const;

interface Element {
  readonly node: DerNode;
  /** Behind the element, in bytes. */
  readonly end: number;
}

/** The one element that the bytes hold; the problem is a sentence. Nothing is nested here: children are read when asked for. */
export function readDer(bytes: Uint8Array): Result<DerNode, string> {
  const element = elementAt(bytes, 0, 0);
  if (!element.ok) return element;
  const surplus = bytes.length - element.value.end;
  if (surplus === 0) return ok(element.value.node);
  return fail(`Behind the DER structure there ${surplus === 1 ? 'is 1 byte' : `are ${surplus} bytes`} too many.`);
}

/** The elements inside a constructed one, or undefined where its contents are no sequence of elements. */
export function childrenOf(node: DerNode | undefined): readonly DerNode[] | undefined {
  if (!node || (node.tag & 0x20) === 0) return undefined;
  const children: DerNode[] = [];
  const base = node.at + node.encoded.length - node.bytes.length;
  for (let at = 0; at < node.bytes.length;) {
    const element = elementAt(node.bytes, at, base);
    if (!element.ok) return undefined;
    children.push(element.value.node);
    at = element.value.end;
  }
  return children;
}

/** `base`: where the bytes begin in what was read. */
function elementAt(bytes: Uint8Array, at: number, base: number): Result<Element, string> {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return fail('The DER structure ends before its first length.');
  if ((tag & 0x1f) === 0x1f) return fail(`Byte ${at} starts a DER tag of several bytes, which no key has.`);
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80) return fail(`Byte ${at + 1} says "length unknown" (BER), which DER does not allow.`);
  if (lengthBytes > 4) return fail(`Byte ${at + 1} announces a length of ${lengthBytes} bytes, far beyond any key.`);
  const start = at + 2 + lengthBytes;
  const length = lengthBytes === 0 ? first : bytes.slice(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = start + length;
  if (end > bytes.length) {
    return fail(`The DER structure wants ${end} bytes, and ${bytes.length} are here: the end is missing.`);
  }
  const [contents, encoded] = [bytes.subarray(start, end), bytes.subarray(at, end)];
  return ok({ node: { tag, bytes: contents, encoded, at: base + at }, end });
}

/** An INTEGER as an unsigned big-endian number without leading zeros: DER adds one where the first bit is set. */
export function unsignedOf(node: DerNode | undefined): Uint8Array | undefined {
  if (node?.tag !== tags.integer || node.bytes.length === 0) return undefined;
  return withoutLeadingZeros(node.bytes);
}

/** Keeps one byte at least. */
export function withoutLeadingZeros(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  return bytes.subarray(start);
}

/** Whether the node is the INTEGER of that small value, such as a version number. */
export const isInteger = (node: DerNode | undefined, value: number): boolean =>
  node?.tag === tags.integer && node.bytes.length === 1 && node.bytes[0] === value;

/** The bytes of a BIT STRING whose length is a whole number of bytes. */
export const bitStringOf = (node: Pick<DerNode, 'tag' | 'bytes'> | undefined): Uint8Array | undefined =>
  node?.tag === tags.bitString && node.bytes[0] === 0 ? node.bytes.subarray(1) : undefined;

/** An OBJECT IDENTIFIER in dotted form, "1.2.840.113549.1.1.1" (X.690 §8.19). */
export function oidOf(node: DerNode | undefined): string | undefined {
  if (node?.tag !== tags.oid || node.bytes.length === 0 || node.bytes.length > 40) return undefined;
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of node.bytes) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...rest].join('.');
}
