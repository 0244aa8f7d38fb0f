import { draftAlgorithm } from '../../registry/draft-algorithms.ts';
import type { Span } from '../../text/span.ts';
import { lastPartLengths } from './find-length.ts';
import type { Reading } from './find-reading.ts';
import { endOf } from '../../text/end-of.ts';

/** The pieces of a token without what ends the sentence it stands in, or emphasises it. */
export function trimToken(reading: Reading): readonly Span[] {
  const chunks = [...reading.chunks];
  let surplus = reading.partLength === 0 ? surplusDots(reading) : emphasis(reading);
  while (surplus > 0) {
    const last = chunks.pop();
    if (!last) break;
    const cut = Math.min(surplus, last.end - last.start);
    surplus -= cut;
    if (cut < last.end - last.start) chunks.push({ start: last.start, end: last.end - cut });
  }
  return chunks;
}

/** The underscores of Markdown on both sides of a token, where its signature would be too long with them. */
function emphasis({ text, chunks, at, header, partLength }: Reading): number {
  const start = chunks[0]?.start ?? 0;
  const before = endOf(text.slice(Math.max(0, start - 3), start), /_/);
  const isSurplus = lastPartLengths(header).includes(partLength - before.length);
  return isSurplus && text.endsWith(before, at) ? before.length : 0;
}

/** An empty last part is right where a signature is empty (RFC 7515 Appendix F, RFC 7518 §3.6), and nowhere else. */
function surplusDots({ text, chunks, dots, tildes, header }: Reading): number {
  const tail = chunks
    .slice(-4)
    .map((chunk) => text.slice(Math.max(chunk.start, chunk.end - 400), chunk.end))
    .join('');
  const trailing = endOf(tail, /\./).length;
  if (tildes > 0 || trailing === 0) return trailing;
  if (dots === 2 && (trailing === 1 || header?.algorithm === 'none')) return 0;
  const encrypts = header?.encryption !== undefined || draftAlgorithm(header?.algorithm ?? '')?.use === 'encrypt';
  if (dots === 4 && trailing === 1 && encrypts) return 0;
  // The full stop behind an unsecured token: "a.b.." in a sentence.
  return dots === 3 && trailing === 2 ? 1 : trailing;
}
