import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { readableTexts, type ReadableText } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

/** These are names to be compared, or no addresses at all. */
const others = /^(?:iss|aud|azp|sub|clientid|jku|htu|version|ver|.*version)$/;
const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const privateAddress = new RegExp(
  `(?<![\\d.])(?:10\\.${octet}|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.${octet}\\.${octet}(?![\\d.])`,
);
const privateHost =
  /(?:^|[\s/])(?:[a-z\d-]{1,63}\.){1,6}(?:internal|local|corp|intranet|lan|localdomain)(?=$|[\s/:?#])/i;

export const internalAddressInPayload: Rule = {
  id: 'internal-address-in-payload',
  title: 'An address of an inner network',
  severity: 'hint',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'Names and addresses of machines help those who look for a way in.',
  confidence: 'likely',
  remedy: 'Leave out what the receiver does not need.',
  fine: 'Among services of that network it is no secret.',
  examples: {
    flagged: [
      '{"iss":"joe","node":"10.1.2.3","exp":1795092600}',
      '{"iss":"joe","callback":"billing.corp.internal:8443","exp":1795092600}',
    ],
    accepted: [
      '{"iss":"http://10.1.2.3","node":"10.1.2.300","upn":"ada@corp.local","version":"10.1.2.3","at":"https://app.example","exp":1795092600}',
    ],
  },
  *check(token) {
    const [first, ...rest] = firstFew(readableTexts(token), isInside);
    if (!first) return;
    yield findingIn(
      first,
      `${first.path()} names a machine of an inner network${
        rest.length > 0
          ? `, and so do others (${rest
              .slice(0, 3)
              .map((one) => one.path())
              .join(', ')})`
          : ''
      }. Whoever sees the token learns how things are called inside.`,
    );
  },
};

const isInside = ({ text, name }: ReadableText): boolean =>
  text.includes('.') &&
  !others.test(name) &&
  (privateAddress.test(text) || privateHost.test(text)) &&
  !text.includes('kubernetes.default');
