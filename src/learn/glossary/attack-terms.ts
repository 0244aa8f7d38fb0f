import type { GlossaryTerms } from './glossary-term.ts';

/** What attackers do, and what stops them. */
export const attackTerms = {
  'unsecured-jwt': {
    term: 'unsecured JWT',
    says: 'A token with “alg”: “none” and no signature (RFC 7519 §6). Anybody can write one.',
    lesson: 'attacks-and-defences',
  },
  'algorithm-confusion': {
    term: 'algorithm confusion',
    says: 'To name HS256 where the server expects RS256, and use its public key, which anybody has, as the shared secret (RFC 8725 §2.1).',
    lesson: 'attacks-and-defences',
  },
  'brute-force': {
    term: 'brute force',
    says: 'To try one secret after the other until the signature fits. It needs no server: the token alone is enough.',
    lesson: 'attacks-and-defences',
  },
  'path-traversal': {
    term: 'path traversal',
    says: 'To lead a program to another file than it means, with “../” in a name that it trusts, such as kid.',
    lesson: 'attacks-and-defences',
  },
  substitution: {
    term: 'substitution',
    says: 'To use a token where it was not meant for: of another API, or of another kind (RFC 8725 §2.7, §2.8).',
    lesson: 'attacks-and-defences',
  },
  replay: {
    term: 'replay',
    says: 'To send a message that was seen on the way once more. It is genuine, so that no signature tells.',
    lesson: 'attacks-and-defences',
  },
  'allow-list': {
    term: 'allow list',
    says: 'What alone is accepted, such as one algorithm. Whatever is not on it is refused, also what nobody thought of.',
    lesson: 'attacks-and-defences',
  },
  'explicit-typing': {
    term: 'explicit typing',
    says: 'To give each kind of token its own typ and to demand it, so that one cannot pass for another (RFC 8725 §3.11).',
    lesson: 'attacks-and-defences',
  },
  'trust-anchor': {
    term: 'trusted key',
    says: 'A key that the receiver knew before the token came, from its own settings or from the issuer’s address.',
    lesson: 'attacks-and-defences',
  },
  xss: {
    term: 'XSS',
    says: 'Cross-site scripting: a foreign script runs in a page and may do all that the page may, such as reading its storage.',
    lesson: 'when-to-use-one',
  },
  csrf: {
    term: 'CSRF',
    says: 'Cross-site request forgery: another site makes the browser send a request, and the browser adds the cookie by itself.',
    lesson: 'when-to-use-one',
  },
} satisfies GlossaryTerms;
