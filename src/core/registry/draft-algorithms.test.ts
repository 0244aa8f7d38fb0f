import { describe, expect, it } from 'vitest';
import { findTokens } from '../token/find/find.ts';
import { parse } from '../token/reading/parse.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { draftAlgorithm } from './draft-algorithms.ts';

const header = (text: string): string => encodeBase64url(new TextEncoder().encode(text));
const parts = `.${'A'.repeat(87)}..${'B'.repeat(60)}.`;

describe('algorithms of drafts', () => {
  it('of HPKE make a JWE, whose last part is empty', () => {
    const token = header('{"alg":"HPKE-0"}') + parts;
    const [sighting] = findTokens(`The token is ${token}`);
    expect(sighting?.excerpt.text).toBe(token);
    expect(sighting && parse(sighting.excerpt).kind).toBe('jwe');
  });

  it('that sign make a JWS', () => {
    const [sighting] = findTokens(`${header('{"alg":"SLH-DSA-SHA2-128s"}')}.${header('{"sub":"ada"}')}.AAAA`);
    expect(sighting && parse(sighting.excerpt).kind).toBe('jws');
  });

  it('are none that a registry has, nor any other name', () => {
    for (const name of ['ECDH-ES', 'HS256', 'ML-DSA-44', 'HPKE', '']) expect(draftAlgorithm(name)).toBeUndefined();
  });
});
