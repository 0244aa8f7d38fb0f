import { memberOf, type JsonNode } from '../../../text/json-node.ts';
import type { Problem } from '../../../text/result.ts';
import { jwkCandidates, type JwkCandidate } from '../jwk-candidates.ts';
import type { Key, KeySource } from '../../key.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import { quote } from '../../quote.ts';
import { mostKeys } from '../../../text/work-caps.ts';
import { tooManyKeys } from '../too-many-keys.ts';
import { readJwk } from './jwk.ts';

/**
 * The JWKs of a JSON text. One that cannot be used is a problem and does not hinder the others (RFC 7517 §5). Undefined
 * where the JSON holds none.
 */
export function readJwks(root: JsonNode, written: string, source: KeySource): KeysRead | undefined {
  const keys: Key[] = [];
  const problems: Problem[] = [];
  const candidates = jwkCandidates(root);
  for (const [index, candidate] of candidates.slice(0, mostKeys).entries()) {
    const { node, inSet, name } = candidate;
    // Where the text was cut off inside a key, a shorter, other key would be read; the JSON problem tells of it.
    if (node.type === 'object' && written[node.span.end - 1] !== '}') continue;
    if (node.type !== 'object') {
      const message = `A JWK is a JSON object; this is a ${node.type} (RFC 7517 §4).`;
      problems.push({ span: node.span, message });
      continue;
    }
    const read = readJwk(node, inSet ? 'jwks' : 'jwk', source, written);
    if (read.key) keys.push(name === undefined ? read.key : named(read.key, name));
    problems.push(...read.problems.map((problem) => (inSet ? placed(problem, candidate, index) : problem)));
  }
  problems.push(...tooManyKeys(candidates.length, root.span));
  return candidates.length === 0 ? undefined : keysRead({ keys, problems });
}

/** In a map the name of the member is the id of the key. */
function named(key: Key, name: string): Key {
  if (key.kid === undefined || key.kid === name) return { ...key, kid: name };
  const message = `The map calls this key ${quote(name)}, and its own "kid" is ${quote(key.kid)}, which was used.`;
  return { ...key, remarks: [...key.remarks, { span: key.span, message }] };
}

/** Says which key of the set is meant, where nothing else tells it. */
function placed(problem: Problem, { node, name }: JwkCandidate, index: number): Problem {
  const member = memberOf(node, 'kid')?.value;
  const kid = member?.type === 'string' ? member.value : name;
  const which = kid === undefined ? `number ${index + 1}` : `kid “${kid.slice(0, 40)}”`;
  return { ...problem, message: `Key ${which} of the set: ${problem.message}` };
}
