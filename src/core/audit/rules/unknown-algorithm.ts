import { readAlg } from '../reading/alg-reading.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const unknownAlgorithm: Rule = {
  id: 'unknown-algorithm',
  title: 'An algorithm that receivers will not know',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.1' },
  why: 'A receiver that does not know the algorithm cannot check the token.',
  confidence: 'likely',
  remedy: 'Use a registered algorithm.',
  fine: 'The parties may have agreed on a name of their own.',
  examples: {
    flagged: ['{"alg":"RSA256"} {}', '{"alg":"FOO"} {}'],
    accepted: ['{"alg":"PS512"} {}'],
  },
  *check(token) {
    const found = textIn(token, 'alg');
    const read = found && readAlg(found.text);
    if (!found || (read?.kind !== 'unknown' && read?.kind !== 'misspelt')) return;
    const start = `alg is ${shown(found.text)}, which is not in IANA's registry`;
    yield findingAt(
      found,
      read.kind === 'unknown'
        ? `${start}: only receivers that agreed on it can check this token.`
        : `${start}. The registered name is ${read.meant}.`,
    );
  },
};
