import { decodeBase64url, type Base64urlReading } from '../../text/base64url.ts';
import { originSpan, type Excerpt } from '../../text/excerpt.ts';
import { readJson, type JsonReading } from '../../text/json.ts';
import { fail, ok, type Fault } from '../../text/result.ts';
import { spanOf, touches, type Span } from '../../text/span.ts';
import { decodeUtf8, type Utf8Reading } from '../../text/utf8.ts';
import { jsonFaults } from './json-faults.ts';
import type { Part, PartName } from './part.ts';

const titles = {
  header: 'The header',
  payload: 'The payload',
  'unprotected-header': 'The unprotected header',
  signature: 'The signature',
  'encrypted-key': 'The encrypted key',
  iv: 'The initialization vector',
  ciphertext: 'The ciphertext',
  tag: 'The authentication tag',
  aad: 'The additional authenticated data',
  disclosure: 'The disclosure',
} as const;

/** Parts that are read as text. */
export const texts: ReadonlySet<PartName> = new Set(['header', 'unprotected-header', 'payload', 'aad', 'disclosure']);

/** "The payload", or "The payload of the key binding JWT". */
export const partTitle = (name: PartName, owner = ''): string => titles[name] + owner;

export interface PartContext {
  /** Such as " of the key binding JWT"; empty for the token itself. */
  readonly owner?: string;
  /** The payload stands in the token as it is, not as base64url (RFC 7797 §3). */
  readonly unencoded?: boolean;
  readonly encrypted?: boolean;
}

/** Bytes of a part, and where each stands in the pasted text. */
export interface Encoded {
  readonly bytes: Uint8Array;
  /** Spans in the pasted text. */
  readonly faults: readonly Fault[];
  locateBytes(span: Span): Span;
}

/** Reads one part as far as it can be read. Its faults are those of its own characters, bytes and JSON. */
export function readPart(name: PartName, excerpt: Excerpt, context: PartContext = {}): Part {
  const encoded = context.unencoded
    ? readUnencoded(excerpt.text)
    : decodeBase64url(excerpt.text, partTitle(name, context.owner));
  const inPaste = ({ start, end }: Span): Span => originSpan(excerpt, start, end);
  const faults = encoded.faults.map((fault) => moved(fault, inPaste));
  const locateBytes = ({ start, end }: Span): Span => inPaste(encoded.spanOfBytes(start, end));
  return partOf(name, excerpt, { bytes: encoded.bytes, faults, locateBytes }, context);
}

/** A part whose bytes are known already. */
export function partOf(name: PartName, excerpt: Excerpt, encoded: Encoded, context: PartContext = {}): Part {
  const title = partTitle(name, context.owner);
  const { bytes, faults } = encoded;
  const locateBytes = (span: Span): Span => encoded.locateBytes(span);
  const [first] = faults;
  const utf8 = texts.has(name) ? decodeUtf8(bytes, title) : undefined;
  const byteSpan = (span: Span): Span => utf8?.byteSpan(span) ?? span;
  const locate = (span: Span): Span => locateBytes(byteSpan(span));
  const json = utf8 && bytes.length > 0 ? jsonIn(name, utf8.text) : undefined;
  const ofText = utf8 && json ? textFaults(faults, utf8).map((fault) => moved(fault, locateBytes)) : [];
  const isUtf16 = ofText.some(({ id }) => id === 'utf8-utf16');
  const ofJson = json && !isUtf16 ? jsonFaults(json, { name, title, encrypted: context.encrypted ?? false }) : [];
  const locatedJson = ofJson.map((fault) => moved(fault, locate));
  return {
    name,
    excerpt,
    bytes: first ? fail(first) : ok(bytes),
    readable: bytes,
    ...(utf8 ? { text: utf8.text } : {}),
    ...(json ? { json } : {}),
    ...(context.unencoded ? { unencoded: true } : {}),
    faults: [...faults, ...ofText, ...independent(faults, locatedJson)],
    locate,
    byteSpan,
  };
}

/** JSON that breaks off at an ellipsis, or breaks at a bad character, needs no fault of its own. */
function independent(own: readonly Fault[], ofJson: readonly Fault[]): readonly Fault[] {
  if (own.some(({ id }) => id === 'ellipsis')) return [];
  const bad = own.filter(({ id }) => id === 'base64url-character');
  return ofJson.filter(({ span }) => !bad.some((fault) => touches(span, fault.span.start)));
}

/** A payload may be anything; what begins like an object or nests too deep was meant to be JSON, what reads as JSON is. */
function jsonIn(name: PartName, text: string): JsonReading | undefined {
  const reading = readJson(text);
  const isMeant = (name !== 'payload' && name !== 'aad') || /^\ufeff?\s*\{/.test(text);
  return isMeant || !reading.problem || reading.problem.kind === 'depth' ? reading : undefined;
}

/** Bad characters give bad bytes: those need no fault of their own. */
function textFaults(faults: readonly Fault[], utf8: Utf8Reading): readonly Fault[] {
  const isConsequence = faults.some(({ id }) => /^(?:ellipsis|base64url-(?:character|length))$/.test(id));
  return utf8.faults.filter(({ id }) => !isConsequence || id === 'utf8-bom');
}

/** Characters that stand in the token as they are. */
export function readUnencoded(text: string): Base64urlReading {
  const bytes = new TextEncoder().encode(text);
  const utf8 = decodeUtf8(bytes);
  return { bytes, faults: [], spanOfBytes: (start, end) => utf8.textSpan(spanOf(start, end)) };
}

/** A fault, and what its fix edits, in other coordinates. */
function moved(fault: Fault, move: (span: Span) => Span): Fault {
  const { fix } = fault;
  const mended = fix && { ...fix, edits: fix.edits.map(({ span, text }) => ({ span: move(span), text })) };
  return { ...fault, span: move(fault.span), ...(mended ? { fix: mended } : {}) };
}
