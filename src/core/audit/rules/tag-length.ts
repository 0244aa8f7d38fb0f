import { inBytes, measured } from '../reading/encryption-reading.ts';
import type { Rule } from '../rule.ts';

export const tagLength: Rule = {
  id: 'tag-length',
  title: 'An authentication tag of the wrong length',
  severity: 'error',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '5' },
  why: 'The tag is what proves that nothing was altered: a shorter one is easier to guess, and receivers must not take it.',
  confidence: 'certain',
  remedy: 'Copy the token once more, to its end; else look at whether enc is the one that was used.',
  examples: {
    flagged: ['{"alg":"dir","enc":"A128GCM"} ~.bytes:noise*12.bytes:noise*20.bytes:noise*8'],
    accepted: ['{"alg":"dir","enc":"A128GCM"}', '{"alg":"dir","enc":"A256CBC-HS512"}'],
  },
  *check(token) {
    const tag = measured(token, 'tag');
    if (!tag || typeof tag.wanted !== 'number' || tag.length === 0 || tag.length === tag.wanted) return;
    const { encryption } = tag.reading;
    const advice = tag.length < tag.wanted ? 'Was the token cut off' : 'Is something glued to the token';
    yield {
      span: tag.part.excerpt.span,
      message: `The authentication tag has ${inBytes(tag.length)}; ${encryption?.name ?? ''} gives exactly ${tag.wanted} (${encryption?.reference ?? ''}). ${advice}, or is enc another one?`,
    };
  },
};
