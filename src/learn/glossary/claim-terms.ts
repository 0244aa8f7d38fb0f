import type { GlossaryTerms } from './glossary-term.ts';

/** What a token says, and what a receiver makes of it. */
export const claimTerms = {
  claim: {
    term: 'claim',
    says: 'A name and a value in the payload: something that the issuer says about a subject, such as who it is or until when.',
    lesson: 'claims',
  },
  'registered-claim': {
    term: 'registered claim',
    says: 'A claim whose name and meaning stand in the IANA registry, such as iss or exp (RFC 7519 §4.1).',
    lesson: 'claims',
  },
  'public-claim': {
    term: 'public claim',
    says: 'A claim that anybody may define, under a name that nobody else will use, such as one with a domain in it (RFC 7519 §4.2).',
    lesson: 'claims',
  },
  'private-claim': {
    term: 'private claim',
    says: 'A claim that producer and consumer of a token agreed upon between themselves; its name may collide with that of others (RFC 7519 §4.3).',
    lesson: 'claims',
  },
  iss: {
    term: 'iss',
    says: 'The claim that names the issuer (RFC 7519 §4.1.1). A receiver compares it with the issuer whose key it uses.',
    lesson: 'claims',
  },
  sub: {
    term: 'sub',
    says: 'The claim that names the subject: whom the other claims are about (RFC 7519 §4.1.2). It is unique at its issuer.',
    lesson: 'claims',
  },
  audience: {
    term: 'audience',
    says: 'For whom the token is meant, in the claim aud; whoever is not in it must refuse the token (RFC 7519 §4.1.3).',
    lesson: 'claims',
  },
  exp: {
    term: 'exp',
    says: 'The claim that says when the token expires: from then on it must not be accepted (RFC 7519 §4.1.4).',
    lesson: 'claims',
  },
  nbf: {
    term: 'nbf',
    says: 'Not before: the claim that says from when on the token may be accepted (RFC 7519 §4.1.5).',
    lesson: 'claims',
  },
  iat: {
    term: 'iat',
    says: 'Issued at: the claim that tells the age of a token (RFC 7519 §4.1.6).',
    lesson: 'claims',
  },
  jti: {
    term: 'jti',
    says: 'JWT ID: the claim that names this one token, so that a receiver can tell that it saw it before (RFC 7519 §4.1.7).',
    lesson: 'attacks-and-defences',
  },
  'numeric-date': {
    term: 'NumericDate',
    says: 'A moment as a number of seconds since 1970-01-01T00:00:00Z, leap seconds left out (RFC 7519 §2).',
    lesson: 'claims',
  },
  'clock-skew': {
    term: 'clock skew',
    says: 'By how much the clocks of two machines differ. A receiver may allow for it, usually no more than a few minutes (RFC 7519 §4.1.4).',
    lesson: 'verify-and-tamper',
  },
  subject: {
    term: 'subject',
    says: 'Whom the claims are about: a person, a device, a service.',
    lesson: 'claims',
  },
  profile: {
    term: 'profile',
    says: 'A specification that says which claims and header parameters a certain kind of JWT must have, such as RFC 9068 for access tokens.',
    lesson: 'claims',
  },
  verify: {
    term: 'verify',
    says: 'To check with a key that a signature fits its header and payload. It is more than to decode, which takes no key.',
    lesson: 'verify-and-tamper',
  },
  gate: {
    term: 'gate',
    says: 'One of four questions that a token has to pass: Structure, Signature, Time and claims, Profile. Each is answered by itself.',
    lesson: 'verify-and-tamper',
  },
  structure: {
    term: 'structure',
    says: 'The first gate: whether the token can be read at all, part by part, as base64url, UTF-8 and JSON.',
    lesson: 'verify-and-tamper',
  },
  'time-and-claims': {
    term: 'time and claims',
    says: 'The third gate: whether now is between nbf and exp, and whether issuer and audience are the expected ones.',
    lesson: 'verify-and-tamper',
  },
  finding: {
    term: 'finding',
    says: 'What Jotter has to say about one place of a token: a fault, a risk or a hint, each with where it is written.',
    lesson: 'verify-and-tamper',
  },
  tamper: {
    term: 'tamper',
    says: 'To change a token on its way. Whoever has not the key cannot make a signature that fits the change.',
    lesson: 'verify-and-tamper',
  },
  lifetime: {
    term: 'lifetime',
    says: 'From when a token is issued until it expires. For so long a stolen one works, unless something else ends it.',
    lesson: 'when-to-use-one',
  },
} satisfies GlossaryTerms;
