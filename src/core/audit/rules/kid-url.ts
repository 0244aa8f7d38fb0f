import { addressParts, areRelated } from '../reading/address-parts.ts';
import { claimIn, findingAt, parameterIn, textIn, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const kidUrl: Rule = {
  id: 'kid-url',
  title: 'A key ID that is an address',
  severity: 'info',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.10' },
  why: 'A receiver that fetches what kid names lets a forger choose the key.',
  confidence: 'likely',
  remedy: 'Let receivers compare kid with the names that they know, and fetch nothing by it.',
  fine: 'Some systems name keys by addresses that nobody fetches, or of their own issuer.',
  exempt: ['acme', 'vc-jose', 'sd-jwt-vc', 'openid4vci-proof', 'entity-statement'],
  examples: {
    flagged: ['{"alg":"RS256","kid":"https://keys.example/1"} {"iss":"https://id.other.example"}'],
    accepted: [
      '{"alg":"RS256","kid":"https://id.example/keys#1"} {"iss":"https://id.example"}',
      '{"alg":"ES256","kid":"did:web:a.example#1"} {}',
      '{"alg":"ES256","kid":"https://a.example/acct/1","nonce":"n","url":"https://a.example/new"} {}',
    ],
  },
  *check(token) {
    const found = textIn(token, 'kid');
    const address = addressParts(found?.text ?? '');
    if (!found || (address?.scheme !== 'https' && address?.scheme !== 'http')) return;
    // ACME names an account so (RFC 8555 §6.2), credentials their controller.
    if (parameterIn(token, 'url') || /^v[cp]\+|sd-jwt$|^openid4vci/.test(typeOf(token))) return;
    const iss = claimIn(token, 'iss')?.value;
    const issuer = iss?.type === 'string' ? addressParts(iss.value) : undefined;
    if (issuer && areRelated(issuer.host, address.host)) return;
    yield findingAt(
      found,
      `kid is ${shown(found.text, 80)}, an address. It is meant as a name: a receiver should look it up among the keys that it has, and never fetch a key from there because a token says so.`,
    );
  },
};
