import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

const signs = [
  [/(?:^|[\\/])\.\.[\\/]|^\/(?:dev|etc|proc|sys|tmp|var|usr|home)\/|%00|%2e%2e|\0/i, 'a path through a file system'],
  [/['"]\s*(?:\)|;|--|#|\|\||or\b|and\b|union\b)|\bunion\s+(?:all\s+)?select\b|['"]\s*=\s*['"]/i, 'a piece of SQL'],
  [/\$\(|`|[;|&]\s*(?:sh|bash|cat|ls|rm|id|curl|wget|nc|ping|sleep|whoami|touch|echo)\b/i, 'a command for a shell'],
] as const;

export const kidSuspicious: Rule = {
  id: 'kid-suspicious',
  title: 'A key ID that looks like an attack',
  severity: 'warning',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.10' },
  why: 'kid is written by whoever made the token, and receivers look things up with it before any signature is checked.',
  confidence: 'likely',
  remedy:
    'Let the receiver compare kid with the names that it knows, and never build a path, a query or a command of it.',
  examples: {
    flagged: ['{"alg":"HS256","kid":"../../dev/null"} {}', '{"alg":"HS256","kid":"x\' union select 1--"} {}'],
    accepted: ['{"alg":"HS256","kid":"did:web:a.example;v=2#keys/1=="} {}'],
  },
  *check(token) {
    const found = parameterIn(token, 'kid');
    if (found?.value.type !== 'string') return;
    const text = found.value.value.slice(0, 2000);
    const what = signs.find(([pattern]) => pattern.test(text))?.[1];
    if (what === undefined) return;
    yield findingAt(
      found,
      `kid is ${shown(text, 80)}, which looks like ${what} rather than the name of a key. A receiver should take it as a name only, and compare it with those that it knows.`,
    );
  },
};
