import { algorithms } from '../../registry/algorithms.ts';
import type { KeyManagement } from '../../registry/key-management.ts';
import { firstFew } from '../words/first-few.ts';
import { findingAt, parameterIn, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

/** Parameters that belong to one way of handing over the content key (RFC 7518 §4.6 to §4.8). */
const owners: readonly (readonly [name: string, mode: KeyManagement['mode'], words: string])[] = [
  ['epk', 'agreement', 'ECDH-ES'],
  ['apu', 'agreement', 'ECDH-ES'],
  ['apv', 'agreement', 'ECDH-ES'],
  ['p2s', 'password', 'PBES2'],
  ['p2c', 'password', 'PBES2'],
  ['iv', 'gcm-wrap', 'A128GCMKW and its like'],
  ['tag', 'gcm-wrap', 'A128GCMKW and its like'],
];

/** They might be private parameters of a signed token. */
const ambiguous = new Set(['iv', 'tag']);

export const parameterWithoutUse: Rule = {
  id: 'parameter-without-use',
  title: 'A parameter of another algorithm',
  severity: 'info',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7518', section: '4.1' },
  why: 'A leftover parameter changes nothing, but tells that the header was made for another algorithm.',
  confidence: 'certain',
  remedy: 'Leave the parameter away, or correct alg.',
  examples: {
    flagged: ['{"alg":"HS256","p2c":4096} {}', '{"alg":"dir","enc":"A128GCM","epk":{}}'],
    accepted: [
      '{"alg":"HS256","tag":"blue"} {}',
      '{"alg":"A128GCMKW","enc":"A128GCM","iv":"AAAAAAAAAAAAAAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"}',
    ],
  },
  *check(token) {
    const alg = textIn(token, 'alg');
    const algorithm = algorithms.get(alg?.text ?? '');
    if (!alg || !algorithm) return;
    const mode = token.kind === 'jwe' ? algorithm.management?.mode : 'none';
    const stray = owners.filter(([name, owner]) => owner !== mode && !(token.kind !== 'jwe' && ambiguous.has(name)));
    for (const [name, , words] of firstFew(stray, ([one]) => parameterIn(token, one) !== undefined)) {
      const found = parameterIn(token, name);
      if (found)
        yield findingAt(
          found,
          `The header has ${name}, which is for ${words} and means nothing to ${algorithm.name}. Is alg the one that was meant?`,
        );
    }
  },
};
