import { describe, expect, it } from 'vitest';
import { hashOf } from '../../jwt-tools/hash-of.ts';
import { issueCode, makeProofKey, redeem } from './code-flow.ts';

describe('the code flow', () => {
  it('computes the challenge of RFC 7636 appendix B', async () => {
    expect(await hashOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('gives a token once, for the code with its verifier', async () => {
    const { verifier, challenge } = await makeProofKey();
    const issued = issueCode('print', challenge);
    const request = { code: issued.code, clientId: 'print', verifier };
    expect((await redeem(issued, { ...request, verifier: 'guess' })).error).toBe('invalid_grant');
    expect((await redeem(issued, { ...request, clientId: 'game' })).error).toBe('invalid_grant');
    expect((await redeem(issued, { ...request, code: 'x' })).error).toBe('invalid_grant');
    expect((await redeem(issued, request)).error).toBeUndefined();
    expect((await redeem(issued, request)).error).toBe('invalid_grant');
  });
});
