import { algorithms } from '../../registry/algorithms.ts';
import { fittingKeys } from '../../keys/fits.ts';
import { headerOf, parameterIn, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

const references = ['kid', 'jwk', 'jku', 'x5c', 'x5u', 'x5t', 'x5t#S256'];
const one = '{"kty":"oct","kid":"1","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T"}';
const two = '{"kty":"oct","kid":"2","k":"GawgguFyGrWKav7AX4VKUgMbtN7Dr8H1NfmPWNPmJ0c"}';

export const kidNeeded: Rule = {
  id: 'kid-needed',
  title: 'Several keys would fit, and the token names none',
  severity: 'info',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'OpenID Connect Core 1.0', section: '10.1' },
  why: 'A receiver with several keys has to try them all, or refuses a token that does not say which one it is.',
  confidence: 'certain',
  remedy: 'Write the kid of the key into the header.',
  fine: 'A receiver that has one key, or tries all, needs no kid.',
  examples: {
    flagged: [`keys: {"keys":[${one},${two}]}\n{"alg":"HS256"} {}`],
    accepted: [`keys: {"keys":[${one},${two}]}\n{"alg":"HS256","kid":"2"} {}`, `keys: ${one}\n{"alg":"HS256"} {}`],
  },
  *check(token, { keys = [] }) {
    const [header, algorithm] = [headerOf(token), algorithms.get(textIn(token, 'alg')?.text ?? '')];
    if (keys.length < 2 || token.kind === 'jwe' || !header || !algorithm || algorithm.kind === 'none') return;
    if (references.some((name) => parameterIn(token, name))) return;
    const { fitting } = fittingKeys(algorithm, keys);
    if (fitting.length < 2 || new Set(fitting.map(({ kid }) => kid)).size < 2) return;
    yield {
      span: header.excerpt.span,
      message: `The header has no kid, and ${fitting.length} of the keys at hand could serve ${algorithm.name}. OpenID Connect demands a kid where the issuer has several keys, and some libraries refuse to guess.`,
    };
  },
};
