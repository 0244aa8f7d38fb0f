import { memberOf, valueOf, type JsonNode } from '../../text/json-node.ts';
import { isFieldName } from './field-name.ts';

/** A JSON value that is, or ought to be, a JWK. */
export interface JwkCandidate {
  readonly node: JsonNode;
  /** Whether it stands in a `keys` array, in a bare array of keys, or in a map of them. */
  readonly inSet: boolean;
  /** What a map calls it. */
  readonly name?: string;
}

/**
 * Every JWK of a JSON text: itself, in `keys` (RFC 7517 §5), in a bare array, in a map of key ids, or deeper, as in a `cnf`
 * claim (RFC 7800 §3.2).
 */
export function jwkCandidates(node: JsonNode | undefined): readonly JwkCandidate[] {
  if (node?.type === 'array') {
    const isOfTexts = node.items.every(({ type }) => type === 'string');
    return isOfTexts ? [] : node.items.map((item) => ({ node: item, inSet: true }));
  }
  if (node?.type !== 'object') return [];
  if (isJwk(node)) return [{ node, inSet: false }];
  const set = valueOf(node, 'keys');
  if (set?.type === 'array') return jwkCandidates(set);
  return node.members.flatMap(({ name: { value: name }, value }) => {
    if (value?.type === 'object' && isJwk(value) && !isFieldName(name)) return [{ node: value, inSet: true, name }];
    const isArrayOfKeys = value?.type === 'array' && value.items.some(isJwk);
    return value?.type === 'object' || isArrayOfKeys ? jwkCandidates(value) : [];
  });
}

/** A certificate alone makes a key, too, though RFC 7517 §4.1 demands `kty` beside it. */
const isJwk = (node: JsonNode): boolean =>
  memberOf(node, 'kty') !== undefined || valueOf(node, 'x5c')?.type === 'array';
