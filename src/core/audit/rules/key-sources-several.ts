import { exampleLeafKey } from '../reading/example-certificates.ts';
import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const keySourcesSeveral: Rule = {
  id: 'key-sources-several',
  title: 'The header offers its key in several ways',
  severity: 'info',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7515', section: '6' },
  why: 'Receivers differ in which one they look at: what one checks, another does not see.',
  confidence: 'likely',
  remedy: 'Offer the key in one way, the one that all receivers use.',
  fine: 'A certificate and its address may well go together.',
  exempt: ['passport'],
  examples: {
    flagged: [`{"alg":"Ed25519","jwk":${exampleLeafKey},"jku":"https://a.example/keys"} {}`],
    accepted: [
      `{"alg":"Ed25519","jwk":${exampleLeafKey}} {}`,
      '{"alg":"RS256","jku":"https://a.example/keys","kid":"1"} {}',
    ],
  },
  *check(token) {
    const found = ['jwk', 'jku', 'x5c', 'x5u'].flatMap((name) => parameterIn(token, name) ?? []);
    const names = found.map(({ name }) => name);
    const [, second] = found;
    if (!second || names.join() === 'x5c,x5u' || token.kind === 'jwe') return;
    yield findingAt(
      second,
      `The header offers a key in ${names.join(' and in ')}. Nothing says which one counts: receivers that look at different ones may check the token with different keys.`,
    );
  },
};
