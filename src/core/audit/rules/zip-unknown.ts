import { compressions } from '../../registry/encryptions.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const zipUnknown: Rule = {
  id: 'zip-unknown',
  title: 'A compression that receivers will not know',
  severity: 'warning',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7516', section: '4.1.3' },
  why: 'A receiver that cannot decompress the content cannot read it.',
  confidence: 'likely',
  remedy: 'Use DEF, or no compression.',
  fine: 'The parties may have agreed on a compression of their own.',
  examples: {
    flagged: ['{"alg":"dir","enc":"A128GCM","zip":"GZIP"}'],
    accepted: ['{"alg":"dir","enc":"A128GCM","zip":"DEF"}'],
  },
  *check(token) {
    const found = textIn(token, 'zip');
    if (token.kind !== 'jwe' || !found || compressions.has(found.text)) return;
    yield findingAt(
      found,
      `zip is ${shown(found.text)}, and the only registered compression is DEF (letter case matters). Receivers cannot read what was compressed otherwise.`,
    );
  },
};
