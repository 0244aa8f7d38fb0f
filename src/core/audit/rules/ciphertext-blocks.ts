import { inBytes, measured, spanOfPart } from '../reading/encryption-reading.ts';
import type { Rule } from '../rule.ts';

export const ciphertextBlocks: Rule = {
  id: 'ciphertext-blocks',
  title: 'A ciphertext that is no whole number of blocks',
  severity: 'error',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '5.2.2.1' },
  why: 'CBC encrypts blocks of 16 bytes and pads the last one: any other length means that something is missing.',
  confidence: 'certain',
  remedy: 'Copy the token once more; else look at whether enc is the one that was used.',
  examples: {
    flagged: ['{"alg":"dir","enc":"A128CBC-HS256"} ~.bytes:noise*16.bytes:noise*20.bytes:noise*16'],
    accepted: ['{"alg":"dir","enc":"A128CBC-HS256"}', '{"alg":"dir","enc":"A128GCM"}'],
  },
  *check(token) {
    const text = measured(token, 'ciphertext');
    if (text?.wanted !== 'blocks' || (text.length > 0 && text.length % 16 === 0)) return;
    // In JSON, and where the token is cut off, its absence has a fault of its own.
    if (text.length === 0 && text.reading.jwe.faults.some(({ id }) => id === 'part-empty' || id === 'part-count'))
      return;
    yield {
      span: spanOfPart(text),
      message: `The ciphertext has ${inBytes(text.length)}; ${text.reading.encryption?.name ?? ''} gives a multiple of 16, and 16 at least, for it works in blocks. Was it cut off, or is enc another one?`,
    };
  },
};
