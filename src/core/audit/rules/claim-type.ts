import { claimNamed, type Claim, type ClaimType } from '../../registry/claims.ts';
import { referenceText } from '../../registry/specifications.ts';
import type { JsonNode } from '../../text/json-node.ts';
import type { Severity } from '../../text/result.ts';
import type { Parsed } from '../../token/token.ts';
import { allIn, findingAt, type Found, payloadOf } from '../found.ts';
import { recogniseIssuer } from '../issuers/recognise-issuer.ts';
import { takesNumber } from '../limits/broken-limits.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';

export const claimType: Rule = {
  id: 'claim-type',
  title: 'A claim of the wrong type',
  severity: 'error',
  gate: 'structure',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1' },
  why: 'Receivers with types refuse the whole token when one claim has another type than it should.',
  confidence: 'certain',
  remedy: 'Write the claim with the type that its specification gives it.',
  examples: {
    flagged: ['{"sub":42}', '{"aud":["a",1]}', '{"email_verified":"true"}'],
    accepted: ['{"iss":"joe","aud":["a","b"],"email_verified":true,"level":"7"}'],
  },
  *check(token) {
    for (const found of allIn(payloadOf(token))) {
      const claim = claimNamed(found.name);
      const wanted = claim && wantedInstead(claim.type, found.value);
      if (!claim?.reference || wanted === undefined) continue;
      const taker = found.value.type === 'number' ? takesNumber(token, found.name) : undefined;
      const isCustom = taker !== undefined || customs.get(found.name)?.(found.value) === true || isQuoted(token, found);
      const severity = isCustom ? 'info' : severityOf(claim);
      const source = referenceText(claim.reference);
      const rest = isCustom
        ? `${source} defines it as ${wanted}. ${customWords(taker)}`
        : severity === 'info'
          ? `${source} has a claim of this name, which is ${wanted}. If yours means something else, another name avoids confusion.`
          : `${source} defines it as ${wanted}.`;
      yield findingAt(found, `${found.name} is ${nounFor(wanted, found.value)}. ${rest}`, severity);
    }
  },
};

/** Only these are read by every receiver of their kind; a name of the others may be there by chance. */
const common = /^(?:OpenID Connect Core|RFC (?:7800|8693|9068|9449))/;

function severityOf({ reference }: Claim): Severity {
  if (reference?.specification === 'RFC 7519') return 'error';
  return common.test(reference?.specification ?? '') ? 'warning' : 'info';
}

const isString = (node: JsonNode): boolean => node.type === 'string';

/** Known ways of large issuers, which receivers of their tokens are used to. */
const customs: ReadonlyMap<string, (value: JsonNode) => boolean> = new Map([
  ['scope', (value) => value.type === 'array' && value.items.every(isString)],
  ['amr', (value) => value.type === 'array' && value.items.every(({ type }) => type === 'object')],
]);

/** A text of true or false, from an issuer that is known to write it so. */
const isQuoted = (token: Parsed, { name, value }: Found): boolean =>
  value.type === 'string' &&
  /^(?:true|false)$/.test(value.value) &&
  recogniseIssuer(token)?.issuer.quotesBooleans?.includes(name) === true;

const customWords = (taker: string | undefined): string =>
  taker === undefined
    ? 'Some issuers write it so all the same: look whether your library takes both.'
    : `If the token is for ${taker}: ${taker} accepts the number as well. Some libraries refuse to write it.`;

/** What the value should be, in words, where it is something else. */
function wantedInstead(type: ClaimType, value: JsonNode): string | undefined {
  const isStrings = value.type === 'array' && value.items.every(isString);
  switch (type) {
    case 'string':
    case 'StringOrURI':
      return isString(value) ? undefined : 'a string';
    case 'string or array':
      return isString(value) || isStrings ? undefined : 'a string or an array of strings';
    case 'string array':
      return isStrings ? undefined : 'an array of strings';
    case 'boolean':
      return value.type === type ? undefined : 'true or false, without quotes';
    case 'number':
      return value.type === type ? undefined : 'a number';
    case 'object':
    case 'array':
      return value.type === type ? undefined : `an ${type}`;
    default:
      return undefined;
  }
}

const nounFor = (wanted: string, value: JsonNode): string =>
  value.type === 'array' && wanted.includes('array of strings')
    ? 'an array that does not hold strings only'
    : nounOf(value);
