import { credentialDate } from '../reading/credential-of.ts';
import { findingAt, timeIn } from '../found.ts';
import { utcWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

export const credentialDatesDiffer: Rule = {
  id: 'credential-dates-differ',
  title: 'Two ends of one credential',
  severity: 'info',
  gate: 'time',
  reference: { specification: 'W3C Verifiable Credentials Data Model 2.0', section: '4.9' },
  why: 'Where exp and validUntil say different things, one verifier takes the credential and another one refuses it.',
  confidence: 'likely',
  remedy: 'Give both the same moment, or leave one out.',
  fine: 'The end of the signature (exp) may be another one than that of what is claimed.',
  examples: {
    flagged: [
      '{"alg":"ES256","typ":"vc+jwt"} {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"https://issuer.example","validUntil":"2027-11-01T00:00:00Z","exp":1795092600,"credentialSubject":{}}',
    ],
    accepted: [
      '{"alg":"ES256","typ":"vc+jwt"} {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"https://issuer.example","validUntil":"2026-11-19T12:50:00Z","exp":1795092600,"credentialSubject":{}}',
    ],
  },
  *check(token) {
    for (const [which, name] of [
      ['until', 'exp'],
      ['from', 'nbf'],
    ] as const) {
      const [date, claim] = [credentialDate(token, which), timeIn(token, name)];
      if (!date || !claim || Math.abs(date.seconds - claim.seconds) < 60) continue;
      yield findingAt(
        claim,
        `${name} is ${utcWords(claim.seconds)}, and ${date.name} of the credential ${utcWords(date.seconds)}. Which one a verifier goes by is up to it.`,
      );
    }
  },
};
