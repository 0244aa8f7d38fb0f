import type { JsonNode } from '../../text/json-node.ts';
import { claimsSetOf } from '../reading/claims-set-of.ts';
import { differenceOf } from '../words/difference.ts';
import { listDifference } from '../words/list-in-text.ts';
import { claimIn, findingAt } from '../found.ts';
import { claimHolding } from '../reading/held-claims.ts';
import { nounOf } from '../words/noun-of.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const audienceUnexpected: Rule = {
  id: 'audience-unexpected',
  title: 'Meant for another audience than expected',
  severity: 'error',
  gate: 'time',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7519', section: '4.1.3' },
  why: 'A receiver that does not find itself in aud must refuse the token: it was issued for somebody else.',
  confidence: 'certain',
  remedy:
    'Ask the issuer for a token for this server (audience, resource or scope of the request), or correct what the server expects.',
  examples: {
    flagged: [
      'expected: {"audience":"https://api.example"}\n{"aud":"https://api.example/","exp":1795092600}',
      'expected: {"audience":"https://api.example"}\n{"aud":["a","b"],"exp":1795092600}',
      'expected: {"audience":"https://api.example"}\n{"iss":"joe","exp":1795092600}',
      'expected: {"audience":"api"}\n{"aud":"api,web","exp":1795092600}',
      'expected: {"audience":"web"}\n{"aud":"api web","exp":1795092600}',
      'expected: {"audience":"api"}\n{"aud":"[\\"api\\",\\"web\\"]","exp":1795092600}',
      'expected: {"audience":"api"}\n{"aud":["web,api","other"],"exp":1795092600}',
      'expected: {"audience":"api,web"}\n{"aud":["api","web"],"exp":1795092600}',
    ],
    accepted: [
      'expected: {"audience":"https://api.example"}\n{"aud":["a","https://api.example"],"exp":1795092600}',
      '{"aud":"https://api.example/","exp":1795092600}',
    ],
  },
  *check(token, { expected: { audience } }) {
    // The receiver of an SD-JWT is named by its key binding, which is checked by itself (RFC 9901 §7.3).
    if (audience === undefined || (token.kind === 'sd-jwt' && !claimIn(token, 'aud'))) return;
    const found = claimIn(token, 'aud');
    const elsewhere = claimHolding(token, audience, 'aud');
    const where = elsewhere === undefined ? '' : ` What is expected stands in ${elsewhere} instead.`;
    if (!found) {
      const set = claimsSetOf(token);
      if (!set) return;
      const message = `The token has no aud, and ${quoted(audience, 120)} is expected.${where} A server that looks for itself there refuses the token.`;
      yield { span: set.part.excerpt.span, message };
      return;
    }
    const given = textsOf(found.value);
    if (given.includes(audience)) return;
    const [near] = given.slice(0, 50).flatMap((one) => {
      const why = listDifference(one, audience) ?? differenceOf(one, audience);
      return why === undefined ? [] : [given.length > 1 ? `As to ${quoted(one, 60)}: ${lowerFirst(why)}` : why];
    });
    const rest = near === undefined ? where : ` ${near}`;
    yield findingAt(
      found,
      `aud is ${listed(found.value, given)}, and ${quoted(audience, 120)} is expected.${rest} A server that does not find itself there must refuse the token.`,
    );
  },
};

const textsOf = (value: JsonNode): readonly string[] =>
  value.type === 'string'
    ? [value.value]
    : value.type === 'array'
      ? value.items.flatMap((item) => (item.type === 'string' ? [item.value] : []))
      : [];

function listed(value: JsonNode, given: readonly string[]): string {
  if (given.length === 0) return value.type === 'array' ? 'an array without any text' : nounOf(value);
  const names = given.slice(0, 3).map((one) => quoted(one, 120));
  return given.length > 3 ? `${names.join(', ')} and ${given.length - 3} more` : names.join(' and ');
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
