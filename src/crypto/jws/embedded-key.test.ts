import { describe, expect, it } from 'vitest';
import { certifiedKey } from '../../core/keys/fixtures/rfc7517.ts';
import { embeddedKeys } from './embedded-key.ts';
import { jwsVectors } from '../vectors/jws-vectors.ts';
import { calm, jwsOf, keyOf, signingInputOf } from '../fixtures/reading.ts';
import { verify } from './verify.ts';

const proofs = jwsVectors.filter(({ id }) => id.includes('DPoP'));
const certificate = /"x5c": \[\s*"([^"]*)"/.exec(certifiedKey)?.[1] ?? '';

describe('embeddedKeys', () => {
  it.each(proofs)('finds the jwk of $id, and its signature matches', async ({ token, key }) => {
    const jws = jwsOf(token);
    const [embedded, ...others] = embeddedKeys(jws);
    expect(others).toEqual([]);
    expect(embedded).toMatchObject({ source: 'token', material: keyOf(key).material });
    expect(await verify(jws, embeddedKeys(jws), calm)).toMatchObject({ verdict: 'valid', key: { source: 'token' } });
  });

  it('says where in the paste the key stands', () => {
    const [proof] = proofs;
    const token = proof?.token ?? '';
    const [key] = embeddedKeys(jwsOf(token));
    const span = key?.span ?? { start: 0, end: 0 };
    // The characters hold whole bytes only where the span begins at a multiple of four.
    const from = span.start - (span.start % 4);
    expect(Buffer.from(token.slice(from, span.end), 'base64url').toString()).toContain('{"kty":"EC"');
    expect(span.end).toBeLessThanOrEqual(token.indexOf('.'));
  });

  it('reads the first certificate of x5c', () => {
    const token = `${signingInputOf({ alg: 'RS256', kid: 'a', x5c: [certificate, 'rubbish'] })}.AAAA`;
    const keys = embeddedKeys(jwsOf(token));
    expect(keys).toMatchObject([{ source: 'token', format: 'x509', kid: 'a', material: keyOf(certifiedKey).material }]);
  });

  it.each([
    [{ alg: 'RS256' }],
    [{ alg: 'RS256', jwk: 'x', x5c: 'y' }],
    [{ alg: 'RS256', jwk: { kty: 'RSA' }, x5c: [5] }],
    [{ alg: 'RS256', x5c: [] }],
    [{ alg: 'RS256', x5c: ['AAAA'] }],
  ])('finds none in %j', (header) => {
    expect(embeddedKeys(jwsOf(`${signingInputOf(header)}.AAAA`))).toEqual([]);
  });
});
