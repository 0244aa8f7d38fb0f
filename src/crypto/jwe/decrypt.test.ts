import { describe, expect, it } from 'vitest';
import { jweVectors } from '../vectors/jwe-vectors.ts';
import { opening, plaintextOf } from '../fixtures/jwe-reading.ts';

describe('decrypt', () => {
  it.each(jweVectors)('$id: $alg, $enc', async ({ token, key, plaintext, enc }) => {
    const answer = await opening(token, key);
    expect(plaintextOf(answer)).toBe(plaintext);
    expect(answer).toMatchObject({ verdict: 'decrypted', encryption: enc });
  });
});
