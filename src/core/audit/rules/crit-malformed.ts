import { headerParameterNamed } from '../../registry/header-parameters.ts';
import { memberOf, type JsonNode } from '../../text/json-node.ts';
import { findingAt, parameterIn } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const critMalformed: Rule = {
  id: 'crit-malformed',
  title: 'A crit that cannot be right',
  severity: 'error',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.11' },
  why: 'crit lists extensions that the receiver has to understand; a faulty list lets strict receivers refuse the token.',
  confidence: 'certain',
  remedy: 'Let crit be a list of names that stand in the protected header and that no base specification defines.',
  examples: {
    flagged: ['{"alg":"HS256","crit":[]} {}', '{"alg":"HS256","crit":["exp"]} {}'],
    accepted: ['{"alg":"HS256","b64":true,"crit":["b64"]} {}'],
  },
  *check(token) {
    const found = parameterIn(token, 'crit');
    const message = found && objection(found.value, found.part.json?.root);
    if (found && message !== undefined) yield findingAt(found, message);
  },
};

/** Defined by the JOSE specifications themselves, so that every receiver knows them. */
const basic = /^RFC 751[568]$/;

function objection(crit: JsonNode, header: JsonNode | undefined): string | undefined {
  if (crit.type !== 'array') return `crit is ${nounOf(crit)}, and must be an array of header parameter names.`;
  if (crit.items.length === 0) return 'crit is empty, and must not be: leave it out where nothing is critical.';
  const seen = new Set<string>();
  for (const item of crit.items) {
    if (item.type !== 'string') return `crit holds ${nounOf(item)}, and must hold names of header parameters only.`;
    const name = item.value;
    const { signed, encrypted } = headerParameterNamed(name) ?? {};
    if (seen.has(name)) return `crit lists ${shown(name)} twice, and must list each name once.`;
    seen.add(name);
    if (!memberOf(header, name)) return `crit lists ${shown(name)}, which is not in the header, and must be there.`;
    if (basic.test((signed ?? encrypted)?.specification ?? ''))
      return `crit lists ${name}, and must not: it is for extensions, and every receiver knows ${name}.`;
  }
  return undefined;
}
