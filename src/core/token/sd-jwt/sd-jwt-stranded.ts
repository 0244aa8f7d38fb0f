import type { JsonNode } from '../../text/json-node.ts';
import type { Disclosure } from './processed-sd-jwt.ts';

/**
 * Orphans whose digest is there, but in a disclosure that is none of the token's claims itself: from the index of one to that of
 * the other.
 */
export function strandedIn(disclosures: readonly Disclosure[]): ReadonlyMap<number, number> {
  const holders = new Map<string, number>();
  for (const [index, { state, content }] of disclosures.entries())
    if (state !== 'matched' && content.value) collect(content.value, index, holders);
  const stranded = new Map<number, number>();
  for (const [index, { state, digest }] of disclosures.entries()) {
    const holder = state === 'orphan' && digest !== undefined ? holders.get(digest) : undefined;
    if (holder !== undefined) stranded.set(index, holder);
  }
  return stranded;
}

/** Strings where a digest may stand (RFC 9901 §4.2.4). */
function collect(node: JsonNode, index: number, holders: Map<string, number>): void {
  if (node.type === 'array') for (const item of node.items) collect(item, index, holders);
  if (node.type !== 'object') return;
  for (const { name, value } of node.members) {
    const listed = name.value === '_sd' && value?.type === 'array' ? value.items : [];
    for (const digest of name.value === '...' && value ? [value] : listed)
      if (digest.type === 'string' && !holders.has(digest.value)) holders.set(digest.value, index);
    if (value) collect(value, index, holders);
  }
}
