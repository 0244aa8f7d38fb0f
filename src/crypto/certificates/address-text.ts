import { hexOf } from './asn1-text.ts';

/** An address of IPv4 or IPv6 (RFC 5280 §4.2.1.6, RFC 5952 §4); what has another length in hexadecimal. */
export function addressText(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return hexOf(bytes, ':');
  const groups = Array.from({ length: 8 }, (_, at) =>
    ((bytes[at * 2] ?? 0) * 256 + (bytes[at * 2 + 1] ?? 0)).toString(16),
  );
  const [start, length] = longestZeros(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

/** Start and length of the first of the longest runs of zeros. */
function longestZeros(groups: readonly string[]): readonly [number, number] {
  let longest: readonly [number, number] = [0, 0];
  for (const start of groups.keys()) {
    const end = groups.findIndex((group, at) => at >= start && group !== '0');
    const length = (end < 0 ? groups.length : end) - start;
    if (length > longest[1]) longest = [start, length];
  }
  return longest;
}
