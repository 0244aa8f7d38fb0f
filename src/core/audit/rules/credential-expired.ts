import { credentialDate } from '../reading/credential-of.ts';
import { utcWords, relativeWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

export const credentialExpired: Rule = {
  id: 'credential-expired',
  title: 'The credential inside has ended',
  severity: 'warning',
  gate: 'time',
  reference: { specification: 'W3C Verifiable Credentials Data Model 2.0', section: '4.9' },
  why: 'A credential has dates of its own beside exp; a verifier that looks at them refuses one that has ended.',
  confidence: 'certain',
  remedy: 'Get a new credential.',
  fine: 'Proof of what once held may be asked for later.',
  examples: {
    flagged: [
      '{"alg":"ES256","typ":"vc+jwt"} {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"https://issuer.example","validUntil":"2026-11-01T00:00:00Z","credentialSubject":{}}',
    ],
    accepted: [
      '{"alg":"ES256","typ":"vc+jwt"} {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"https://issuer.example","validUntil":"2027-11-01T00:00:00Z","credentialSubject":{}}',
    ],
  },
  *check(token, { now, skewSeconds }) {
    const until = credentialDate(token, 'until');
    if (!until || now - skewSeconds < until.seconds) return;
    yield {
      span: until.part.locate(until.member.span),
      message: `${until.name} was ${utcWords(until.seconds)}, ${relativeWords(until.seconds, now).replace(/^now$/, 'just now')}: the credential has ended by its own word, whatever exp says.`,
    };
  },
};
