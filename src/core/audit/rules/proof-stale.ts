import { findingAt, timeIn, typeOf } from '../found.ts';
import { relativeWords, utcWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

/** Signed for one request; a receiver takes them for a short time after iat only. */
const proofs: ReadonlyMap<string, string> = new Map([
  ['dpop+jwt', 'A DPoP proof (RFC 9449 §11.1)'],
  ['openid4vci-proof+jwt', 'A proof for a credential issuer'],
  ['oauth-client-attestation-pop+jwt', 'A proof of a client attestation'],
  ['passport', 'A PASSporT'],
]);

/** Five minutes: more than receivers are known to allow. */
const takenFor = 300;

export const proofStale: Rule = {
  id: 'proof-stale',
  title: 'A proof that has gone stale',
  severity: 'info',
  gate: 'time',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9449', section: '11.1' },
  why: 'A proof is made for one request; taken for long, a stolen one could be played in again.',
  confidence: 'likely',
  remedy: 'Make a new proof for each request.',
  fine: 'One that was pasted to be looked at was fresh when it was sent.',
  examples: {
    flagged: [
      '{"alg":"ES256","typ":"dpop+jwt"} {"htm":"GET","htu":"https://api.example/","jti":"a1","iat":1795080000}',
    ],
    accepted: [
      '{"alg":"ES256","typ":"dpop+jwt"} {"htm":"GET","htu":"https://api.example/","jti":"a1","iat":1795089500}',
      '{"alg":"ES256","typ":"at+jwt"} {"iss":"joe","iat":1795080000,"exp":1795092600}',
    ],
  },
  *check(token, { now, skewSeconds }) {
    const what = proofs.get(typeOf(token));
    const iat = timeIn(token, 'iat');
    if (what === undefined || !iat || !(now - iat.seconds > takenFor + skewSeconds)) return;
    yield findingAt(
      iat,
      `iat is ${utcWords(iat.seconds)}, ${relativeWords(iat.seconds, now)}. ${what} is made for one request and taken for a short time after iat, seconds or a few minutes: sent now, it would be refused.`,
    );
  },
};
