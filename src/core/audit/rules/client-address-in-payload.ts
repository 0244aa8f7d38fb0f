import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { readableTexts, type ReadableText } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

export const clientAddressInPayload: Rule = {
  id: 'client-address-in-payload',
  title: 'The address of the user’s device',
  severity: 'hint',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'An IP address is personal data in many countries, and tells roughly where somebody is.',
  confidence: 'likely',
  remedy: 'Leave it out where the receiver does not need it.',
  fine: 'Some issuers write it so that a server can refuse the token from elsewhere.',
  examples: {
    flagged: [
      '{"sub":"1","ipaddr":"203.0.113.7","exp":1795092600}',
      '{"sub":"1","client_ip":"2001:db8::7","exp":1795092600}',
    ],
    accepted: ['{"sub":"1","ip":"full","version":"1.2.3.4","exp":1795092600}'],
  },
  *check(token) {
    const [first] = firstFew(readableTexts(token), isAddress);
    if (!first) return;
    yield findingIn(
      first,
      `${first.path()} is the address of a device. Whoever sees the token learns it, and with it roughly where the user is.`,
    );
  },
};

const isAddress = ({ text, name }: ReadableText): boolean =>
  /^(?:user|client|remote|source|src|origin)?ip(?:v[46])?(?:addr|address)?$|^remoteaddr(?:ess)?$/.test(name) &&
  /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:]{2,39})(?:[:/]\d+)?$/i.test(text) &&
  /[.:]/.test(text);
