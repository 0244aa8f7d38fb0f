import { claimText } from '../words/claim-text.ts';
import { findingAt, textIn } from '../found.ts';
import { hashLength } from '../reading/hash-length.ts';
import type { Rule } from '../rule.ts';

export const halfHashLength: Rule = {
  id: 'half-hash-length',
  title: 'A hash that fits no token',
  severity: 'warning',
  gate: 'structure',
  lesson: 'oauth',
  reference: { specification: 'OpenID Connect Core 1.0', section: '3.1.3.6' },
  why: 'at_hash, c_hash and s_hash are the left half of a hash; a client compares them with what it got, and one of another length never matches.',
  confidence: 'certain',
  remedy: 'Take the hash of alg, keep its left half, and write that as base64url without padding.',
  examples: {
    flagged: [
      '{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","aud":"c","at_hash":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I","exp":1795092600,"iat":1795089000}',
    ],
    accepted: [
      '{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","aud":"c","at_hash":"MTIzNDU2Nzg5MDEyMzQ1Ng","exp":1795092600,"iat":1795089000}',
    ],
  },
  *check(token) {
    const alg = textIn(token, 'alg')?.text ?? '';
    const size = Number(/^(?:RS|PS|ES|HS)(256|384|512)$/.exec(alg)?.[1] ?? 0);
    for (const name of size === 0 ? [] : ['at_hash', 'c_hash', 's_hash']) {
      const found = claimText(token, name);
      const why = found && hashLength(found.text, size / 16);
      if (!found || why === undefined) continue;
      yield findingAt(
        found,
        `${name} ${why}. With ${alg} it is the left half of a SHA-${size}.${found.text.length === Math.ceil(size / 6) ? ' Here the whole hash was written.' : ''} A client that compares it refuses the token.`,
      );
    }
  },
};
