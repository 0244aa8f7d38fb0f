import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const critExtension: Rule = {
  id: 'crit-extension',
  title: 'An extension that receivers must know',
  severity: 'warning',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.11' },
  why: 'A receiver that does not understand all that crit lists must refuse the token, whatever its signature says.',
  confidence: 'certain',
  remedy: 'Check that every receiver supports what crit lists, or issue the token without it.',
  fine: 'The parties may have agreed on this extension.',
  examples: {
    flagged: ['{"alg":"HS256","exp2":1,"crit":["exp2"]} {}'],
    accepted: ['{"alg":"HS256","b64":true,"crit":["b64"]} {}', '{"alg":"HS256","crit":[1]} {}'],
  },
  *check(token) {
    const found = parameterIn(token, 'crit');
    if (found?.value.type !== 'array') return;
    const names = found.value.items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
    // RFC 7797 defines b64 for signed tokens only.
    const [name] = names.filter((one) => one !== 'b64' || token.kind === 'jwe');
    if (name === undefined || !parameterIn(token, name)) return;
    yield findingAt(
      found,
      `crit lists ${shown(name)}: a receiver that does not understand it must refuse the token. Jotter does not, so it leaves the ${token.kind === 'jwe' ? 'decryption' : 'signature'} open.`,
    );
  },
};
