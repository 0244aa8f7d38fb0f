import { memberOf, type JsonNode } from '../../text/json-node.ts';
import type { Problem } from '../../text/result.ts';
import { jwkCandidates } from '../jwk-candidates.ts';
import type { Key, KeySource } from '../key.ts';
import type { KeysRead } from '../keys-read.ts';
import { readJwk } from './jwk.ts';

/**
 * The JWKs of a JSON text. One that cannot be used is a problem and does not hinder the others (RFC 7517 §5). Undefined
 * where the JSON holds none.
 */
export function readJwks(root: JsonNode, written: string, source: KeySource): KeysRead | undefined {
  const keys: Key[] = [];
  const problems: Problem[] = [];
  const candidates = jwkCandidates(root);
  for (const [index, { node, inSet }] of candidates.entries()) {
    // Where the text was cut off inside a key, a shorter, other key would be read; the JSON problem tells of it.
    if (node.type === 'object' && written[node.span.end - 1] !== '}') continue;
    if (node.type !== 'object') {
      const message = `A JWK is a JSON object; this is a ${node.type} (RFC 7517 §4).`;
      problems.push({ span: node.span, message });
      continue;
    }
    const read = readJwk(node, inSet ? 'jwks' : 'jwk', source, written);
    if (read.key) keys.push(read.key);
    problems.push(...read.problems.map((problem) => (inSet ? placed(problem, node, index) : problem)));
  }
  return candidates.length === 0 ? undefined : { keys, problems };
}

/** Says which key of the set is meant, where nothing else tells it. */
function placed(problem: Problem, node: JsonNode, index: number): Problem {
  const kid = memberOf(node, 'kid')?.value;
  const name = kid?.type === 'string' ? `kid “${kid.value.slice(0, 40)}”` : `number ${index + 1}`;
  return { ...problem, message: `Key ${name} of the set: ${problem.message}` };
}
