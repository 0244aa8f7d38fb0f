import { payloadOf } from '../found.ts';
import { mostPlaces } from '../../text/work-caps.ts';
import { placesIn } from '../words/places.ts';
import type { Rule } from '../rule.ts';

export const valuesMany: Rule = {
  id: 'values-many',
  title: 'More values than are looked at',
  severity: 'info',
  gate: 'structure',
  lesson: 'three-parts',
  reference: { specification: 'RFC 8259', section: '9' },
  why: 'Readers of JSON may limit what they take, and a receiver spends time on every value of a token.',
  confidence: 'certain',
  remedy: 'Let the token name what it is about, and keep the rest where the receiver can ask for it.',
  examples: {
    flagged: [`{"iss":"joe","list":[${'1,'.repeat(mostPlaces)}1],"exp":1795092600}`],
    accepted: ['{"iss":"joe","list":[1,2,3],"exp":1795092600}'],
  },
  *check(token) {
    const payload = payloadOf(token);
    if (!payload || placesIn(payload).length < mostPlaces) return;
    yield {
      span: payload.excerpt.span,
      message: `The payload holds ${mostPlaces.toLocaleString('en')} values or more. Rules that look at every value looked at so many, the first ones, and at none behind them.`,
    };
  },
};
