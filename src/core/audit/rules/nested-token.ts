import { payloadOf } from '../found.ts';
import { pathOf, placesIn, type Place } from '../words/places.ts';
import type { Rule } from '../rule.ts';
import { firstFew } from '../words/first-few.ts';

/** Begins like the base64url of an object, and has two periods. */
const compact = /^ey[\w-]{8,}\.[\w-]*\.[\w.-]*~?/;

export const nestedToken: Rule = {
  id: 'nested-token',
  title: 'A token inside the token',
  severity: 'info',
  gate: 'profile',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'Whoever can read this token can read, and perhaps use, the one inside.',
  confidence: 'certain',
  remedy: 'Send the inner token only to those who need it.',
  fine: 'Some profiles nest tokens by design.',
  examples: { flagged: ['{"inner":"eyJhbGciOiJub25lIn0.e30."}'], accepted: ['{"inner":"eyes.on.it"}'] },
  *check(token) {
    for (const place of firstFew(placesIn(payloadOf(token)), isToken))
      yield {
        span: place.part.locate(place.span),
        message: `${pathOf(place)} is itself a token. Paste it on its own to read it; whoever sees this token has that one, too.`,
      };
  },
};

const isToken = ({ node }: Place): boolean => node.type === 'string' && compact.test(node.value);
