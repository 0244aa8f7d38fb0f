import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

/** Thumbprints have 43 characters, key names of clouds about 100. */
const usual = 128;

export const kidLong: Rule = {
  id: 'kid-long',
  title: 'A very long key ID',
  severity: 'info',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.4' },
  why: 'Receivers that keep keys in a database or a cache by name often have room for short names only.',
  confidence: 'likely',
  remedy: 'Name keys by a short string, such as the thumbprint of RFC 7638.',
  fine: 'Identifiers that hold the key itself, such as did:jwk, are long by design.',
  examples: {
    flagged: [`{"alg":"RS256","kid":"${'k'.repeat(200)}"} {}`],
    accepted: [`{"alg":"ES256","kid":"did:jwk:${'e'.repeat(200)}#0"} {}`, '{"alg":"RS256","kid":"1"} {}'],
  },
  *check(token) {
    const found = textIn(token, 'kid');
    if (!found || found.text.length <= usual || found.text.startsWith('did:')) return;
    yield findingAt(
      found,
      `kid has ${found.text.length.toLocaleString('en')} characters. It is only a name, and most have 43 or fewer: is it something else, such as a key or a token?`,
    );
  },
};
