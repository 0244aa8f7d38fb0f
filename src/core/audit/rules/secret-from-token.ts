import type { Parsed } from '../../token/token.ts';
import { addressParts } from '../reading/address-parts.ts';
import { claimText } from '../words/claim-text.ts';
import { fittingHere } from '../reading/fitting-here.ts';
import { claimIn, allIn, payloadOf, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { secretText } from '../reading/secret-text.ts';

export const secretFromToken: Rule = {
  id: 'secret-from-token',
  title: 'A secret that stands in the token',
  severity: 'warning',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.5' },
  why: 'A name is the first that somebody tries who wants to forge a token.',
  confidence: 'certain',
  remedy: 'Take 32 random bytes or more that nobody can derive.',
  examples: {
    flagged: [
      'keys: https://op.example\n{"alg":"HS256"} {"iss":"https://op.example","exp":1795092600}',
      'keys: op.example\n{"alg":"HS256"} {"iss":"https://op.example","exp":1795092600}',
    ],
    accepted: ['keys: q8Zr2LxV7tKp4YwN9cFb1HsJ6dGm3RaT5eUo0iQz\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}'],
  },
  *check(token, circumstances) {
    for (const { key, algorithm, span } of fittingHere(token, circumstances)) {
      const text = algorithm.kind === 'mac' ? secretText(key)?.trim().toLowerCase() : undefined;
      if (text === undefined || text.length < 2) continue;
      const where = namesIn(token).find(([, name]) => name.toLowerCase() === text)?.[0];
      if (where === undefined) continue;
      yield {
        span,
        message: `The secret at hand is the same as ${where}, letter case aside: it can be read off the token itself. Whoever tries it can sign tokens as the issuer.`,
      };
    }
  },
};

/** What stands in the token, and where. */
function namesIn(token: Parsed): readonly (readonly [string, string])[] {
  const claims = allIn(payloadOf(token)).flatMap(({ name, value }) =>
    value.type === 'string' ? [[name.slice(0, 40), value.value] as const] : [],
  );
  const audiences = claimIn(token, 'aud')?.value;
  const several =
    audiences?.type === 'array'
      ? audiences.items.flatMap((one) => (one.type === 'string' ? [['aud', one.value] as const] : []))
      : [];
  const host = addressParts(claimText(token, 'iss')?.text ?? '')?.host;
  const kid = textIn(token, 'kid')?.text;
  return [
    ...claims,
    ...several,
    ...(host === undefined ? [] : [['the host of iss', host] as const]),
    ...(kid === undefined ? [] : [['kid', kid] as const]),
  ];
}
