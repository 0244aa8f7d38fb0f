import { stringOf } from '../../text/json-node.ts';
import type { Parsed } from '../../token/token.ts';
import { claimsSetOf } from '../reading/claims-set-of.ts';
import { differenceOf } from '../words/difference.ts';
import { claimIn, findingAt, type Found } from '../found.ts';
import { claimHolding } from '../reading/held-claims.ts';
import { nounOf } from '../words/noun-of.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const issuerUnexpected: Rule = {
  id: 'issuer-unexpected',
  title: 'From another issuer than expected',
  severity: 'error',
  gate: 'time',
  lesson: 'verify-and-tamper',
  reference: { specification: 'RFC 8725', section: '3.8' },
  why: 'A receiver takes tokens of the issuers that it trusts, and compares their names character by character.',
  confidence: 'certain',
  remedy: 'Get the token from the issuer that the server is set up for, or correct the issuer in its settings.',
  examples: {
    flagged: [
      'expected: {"issuer":"https://op.example/"}\n{"iss":"https://op.example","exp":1795092600}',
      'expected: {"issuer":"https://op.example"}\n{"sub":"ada","exp":1795092600}',
    ],
    accepted: [
      'expected: {"issuer":"https://op.example"}\n{"iss":"https://op.example","exp":1795092600}',
      '{"iss":"https://op.example","exp":1795092600}',
    ],
  },
  *check(token, { expected: { issuer } }) {
    if (issuer === undefined) return;
    const found = issuerOf(token);
    if (!found) {
      const set = claimsSetOf(token);
      if (!set) return;
      const message = `The token has no iss, and ${quoted(issuer, 120)} is expected. A server that checks the issuer refuses it.`;
      yield { span: set.part.excerpt.span, message, missing: 'iss' };
      return;
    }
    const { name, value } = found;
    const given = value.type === 'object' ? stringOf(value, 'id') : value.type === 'string' ? value.value : undefined;
    if (given === issuer) return;
    const is = given === undefined ? nounOf(value) : quoted(given, 120);
    const why = given === undefined ? undefined : (knownPair(given, issuer) ?? differenceOf(given, issuer));
    const elsewhere = claimHolding(token, issuer, name);
    const where = why === undefined && elsewhere !== undefined ? `What is expected stands in ${elsewhere}.` : why;
    yield findingAt(
      found,
      `${name} is ${is}, and ${quoted(issuer, 120)} is expected.${where === undefined ? '' : ` ${where}`} Issuers are compared character by character (RFC 7519 §2): a server that expects this one refuses the token.`,
    );
  },
};

/** A credential of the W3C data model 2.0 has `issuer` instead, a text or an object with an id. */
function issuerOf(token: Parsed): Found | undefined {
  const iss = claimIn(token, 'iss');
  if (iss) return iss;
  return claimIn(token, '@context') ? claimIn(token, 'issuer') : undefined;
}

const version1 = /^https:\/\/sts\.windows\.net\/([^/]+)\/$/;
const version2 = /^https:\/\/login\.microsoftonline\.com\/([^/]+)\/v2\.0$/;

/** Two names of one issuer. */
function knownPair(given: string, wanted: string): string | undefined {
  const [own, other] = [version1.exec(given)?.[1], version2.exec(given)?.[1]];
  const [wanted1, wanted2] = [version1.exec(wanted)?.[1], version2.exec(wanted)?.[1]];
  if (own !== undefined && own === wanted2)
    return 'It is of version 1 of Entra ID, and version 2 is expected: which one comes is set with the API (requestedAccessTokenVersion), not by the address that was asked.';
  if (other !== undefined && other === wanted1)
    return 'It is of version 2 of Entra ID, and version 1 is expected: which one comes is set with the API (requestedAccessTokenVersion), not by the address that was asked.';
  if ([given, wanted].every((one) => one.replace(/^https:\/\//, '') === 'accounts.google.com'))
    return 'Google writes its name with https:// and without: a server should take both.';
  return undefined;
}
