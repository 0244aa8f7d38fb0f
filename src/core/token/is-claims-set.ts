import type { JsonNode } from '../text/json-node.ts';

const claims = new Set([
  'iss',
  'sub',
  'aud',
  'exp',
  'nbf',
  'iat',
  'jti',
  'scope',
  'scp',
  'client_id',
  'azp',
  'nonce',
  'email',
]);
const parameters = new Set(['alg', 'enc', 'typ', 'kid', 'cty', 'crit', 'jwk', 'jku', 'x5c']);

/** Whether an object is a JWT Claims Set by its names, rather than a header (RFC 7519 §4.1, RFC 7515 §4.1). */
export function isClaimsSet(node: JsonNode | undefined): boolean {
  if (node?.type !== 'object') return false;
  const names = node.members.map((member) => member.name.value);
  return names.some((name) => claims.has(name)) && !names.some((name) => parameters.has(name));
}
