import { credentialDate } from '../reading/credential-of.ts';
import { utcWords, relativeWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

export const credentialNotYetValid: Rule = {
  id: 'credential-not-yet-valid',
  title: 'The credential inside is not valid yet',
  severity: 'warning',
  gate: 'time',
  reference: { specification: 'W3C Verifiable Credentials Data Model 2.0', section: '4.9' },
  why: 'A credential has dates of its own beside nbf; a verifier that looks at them refuses one before its time.',
  confidence: 'certain',
  remedy: 'Wait, or let the issuer correct the date.',
  examples: {
    flagged: [
      '{"alg":"ES256","typ":"vc+jwt"} {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"https://issuer.example","validFrom":"2026-12-01T00:00:00Z","credentialSubject":{}}',
    ],
    accepted: [
      '{"alg":"ES256","typ":"vc+jwt"} {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"https://issuer.example","validFrom":"2026-11-01T00:00:00Z","credentialSubject":{}}',
    ],
  },
  *check(token, { now, skewSeconds }) {
    const from = credentialDate(token, 'from');
    if (!from || from.seconds <= now + skewSeconds) return;
    yield {
      span: from.part.locate(from.member.span),
      message: `${from.name} is ${utcWords(from.seconds)}, ${relativeWords(from.seconds, now)}: by its own word the credential is not valid before, whatever nbf says.`,
    };
  },
};
