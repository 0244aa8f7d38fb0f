import { memberOf } from '../../text/json-node.ts';
import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { readablePayloadOf } from '../found.ts';
import { type Place, placesIn, pathOf } from '../words/places.ts';
import { oddTexts } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

export const privateKeyInPayload: Rule = {
  id: 'private-key-in-payload',
  title: 'A private key that anyone can read',
  severity: 'warning',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'A signature hides nothing: with the private key, everybody who sees the token can pass for its owner.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Take the key out, and replace it: it has to be taken as known.',
  examples: {
    flagged: [
      '{"iss":"joe","note":"-----BEGIN RSA PRIVATE KEY-----\\nMIIE","exp":1795092600}',
      '{"iss":"joe","key":{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"c"},"exp":1795092600}',
    ],
    accepted: [
      '{"iss":"joe","key":{"kty":"EC","crv":"P-256","x":"a","y":"b"},"exp":1795092600}',
      '{"iss":"joe","note":"-----BEGIN PUBLIC KEY-----","exp":1795092600}',
    ],
  },
  *check(token) {
    for (const one of firstFew(oddTexts(token), ({ text }) => pem.test(text)))
      yield findingIn(
        one,
        `${one.path()} holds a private key in PEM. The payload is signed, not encrypted: whoever sees the token has the key. Take it out, and replace it.`,
      );
    const payload = readablePayloadOf(token);
    for (const place of firstFew(placesIn(payload), isPrivateJwk))
      yield {
        span: place.part.locate(place.span),
        message: `${pathOf(place)} is a private or secret key as a JWK. The payload is signed, not encrypted: whoever sees the token has the key. Take it out, and replace it.`,
      };
  },
};

const pem = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/;

/** The key in cnf has a rule of its own. */
const isPrivateJwk = ({ node, parent }: Place): boolean =>
  node.type === 'object' &&
  memberOf(node, 'kty') !== undefined &&
  ['d', 'k', 'priv'].some((name) => memberOf(node, name)) &&
  parent?.name?.value !== 'cnf';
