import { memberOf, valueOf, type JsonNode } from '../text/json-node.ts';

/** A JSON value that is, or ought to be, a JWK. */
export interface JwkCandidate {
  readonly node: JsonNode;
  /** Whether it stands in a `keys` array or in a bare array of keys. */
  readonly inSet: boolean;
}

/** Every JWK of a JSON text: itself, in `keys` (RFC 7517 §5), in a bare array, or deeper, as in a `cnf` claim (RFC 7800 §3.2). */
export function jwkCandidates(node: JsonNode | undefined): readonly JwkCandidate[] {
  if (node?.type === 'array') return node.items.map((item) => ({ node: item, inSet: true }));
  if (node?.type !== 'object') return [];
  if (memberOf(node, 'kty')) return [{ node, inSet: false }];
  const set = valueOf(node, 'keys');
  if (set?.type === 'array') return jwkCandidates(set);
  return node.members.flatMap((member) => {
    const value = member.value;
    const isArrayOfKeys = value?.type === 'array' && value.items.some((item) => memberOf(item, 'kty'));
    return value?.type === 'object' || isArrayOfKeys ? jwkCandidates(value) : [];
  });
}
