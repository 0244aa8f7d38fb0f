import { compressions } from '../../registry/encryptions.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const zipUsed: Rule = {
  id: 'zip-used',
  title: 'Compressed before it was encrypted',
  severity: 'info',
  gate: 'signature',
  lesson: 'secrecy',
  reference: { specification: 'RFC 8725', section: '3.6' },
  why: 'The length of compressed content tells something of what is in it, encrypted or not; and a small token can unfold to a huge one.',
  confidence: 'certain',
  remedy: 'Encrypt without compression, unless the size matters and nobody else has a say in the content.',
  fine: 'Where no part of the content comes from others, its length gives little away.',
  examples: {
    flagged: ['{"alg":"dir","enc":"A128GCM","zip":"DEF"}'],
    accepted: ['{"alg":"dir","enc":"A128GCM"}'],
  },
  *check(token) {
    const found = textIn(token, 'zip');
    if (token.kind !== 'jwe' || !found || !compressions.has(found.text)) return;
    yield findingAt(
      found,
      'zip is DEF: the content was compressed before it was encrypted. RFC 8725 advises against it, for the length then tells something of the content, and some libraries refuse such tokens unless told otherwise.',
    );
  },
};
