import { describe, expect, it } from 'vitest';
import { messageCases } from '../../state/fixtures/message-cases.ts';
import { decodedTokenWords } from './decoded-token.ts';

describe('a decoded token in a message', () => {
  it('is read', () => {
    expect(decodedTokenWords(messageCases['e-idx10501'].paste)).toBe(
      'The message holds the token in decoded form, without its signature: alg is "RS256", kid is "HlC0R12skxNZ1WQwmjOF_6t_tDE", iss is "https://sts.windows.net/8f6ad0d2-2a5c-4c1e-9d2d-7a1b2c3d4e5f/", aud is "api://x" and exp is 28 Nov 2026, 18:19:59 UTC.',
    );
  });
  it('is no other JSON', () => {
    for (const text of ['', '{}.{}', '{"a":1}.{"b":2}', `${'{'.repeat(30_000)}}.{${'['.repeat(30_000)}`])
      expect(decodedTokenWords(text)).toBeUndefined();
  });
});
