import { describe, expect, it } from 'vitest';
import { readToken } from '../../../state/session/session.ts';
import { verify } from '../../../crypto/jws/verify.ts';
import { exchangeCharacter } from '../../jwt-tools/alter-jwt.ts';
import { lessonKeys, open, seal, sealClaims, sealSigned } from './sealing.ts';

describe('the tokens of the lesson', () => {
  it('are read by the recipient, and look different each time', async () => {
    const [one, other] = [await sealClaims(), await sealClaims()];
    expect(one.split('.')).toHaveLength(5);
    expect(one.split('.').map((part, at) => part === other.split('.')[at])).toEqual([true, false, false, false, false]);
    const opened = await open(one);
    expect(opened.ok && JSON.parse(opened.value)).toMatchObject({ diagnosis: 'hay fever' });
  });

  it('can be made by anybody who has the public key', async () => {
    expect(await open(await seal('{"sub":"mallory"}'))).toEqual({ ok: true, value: '{"sub":"mallory"}' });
  });

  it('are refused after a change in any part', async () => {
    const token = await sealClaims();
    for (const part of [0, 1, 2, 3, 4])
      expect([part, (await open(exchangeCharacter(token, part))).ok]).toEqual([part, false]);
  });

  it('hold a signed one, which verifies with the key of its issuer', async () => {
    const opened = await open(await sealSigned());
    const inner = readToken(opened.ok ? opened.value : '');
    if (inner.kind !== 'jws') throw new Error('no signed token inside');
    const { issuer } = await lessonKeys();
    expect((await verify(inner, [issuer], new AbortController().signal)).verdict).toBe('valid');
  });
});
