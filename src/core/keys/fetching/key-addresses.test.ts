import { describe, expect, it } from 'vitest';
import { keyAddresses, type KeyClues } from './key-addresses.ts';

const addresses = (clues: KeyClues): readonly (readonly [string, string])[] =>
  keyAddresses(clues).map(({ id, address }) => [id, address]);

describe('keyAddresses', () => {
  it.each([
    // RFC 8414 §3.1 has the first two; the slash at the end is taken off.
    [
      'https://example.com',
      'https://example.com/.well-known/openid-configuration',
      'https://example.com/.well-known/oauth-authorization-server',
    ],
    [
      'https://example.com/issuer1',
      'https://example.com/issuer1/.well-known/openid-configuration',
      'https://example.com/.well-known/oauth-authorization-server/issuer1',
    ],
    [
      'https://id.example:8443/realms/a/',
      'https://id.example:8443/realms/a/.well-known/openid-configuration',
      'https://id.example:8443/.well-known/oauth-authorization-server/realms/a',
    ],
    [
      'http://localhost:4941/',
      'http://localhost:4941/.well-known/openid-configuration',
      'http://localhost:4941/.well-known/oauth-authorization-server',
    ],
  ])('derives both descriptions of %s', (iss, oidc, oauth) => {
    expect(addresses({ iss })).toEqual([
      ['oidc', oidc],
      ['oauth', oauth],
    ]);
  });

  it.each([
    'joe',
    'accounts.google.com',
    'http://id.example',
    'http://localhost.evil.example',
    'https://id.example?x=1',
    'https://id.example/#a',
    'https://ada@id.example',
    'https://id.example/a b',
    'javascript:alert(1)',
    'did:web:id.example',
    '',
  ])('derives nothing of %s', (iss) => {
    expect(addresses({ iss })).toEqual([]);
  });

  it('marks what is only the token’s word, and puts it last', () => {
    const found = keyAddresses({
      iss: 'https://id.example',
      known: { title: 'Example', address: 'https://keys.example/jwks' },
      jku: 'https://evil.example/jwks',
      x5u: 'https://evil.example/cert.pem',
    });
    expect(found.map(({ id, isTokensWord }) => [id, isTokensWord])).toEqual([
      ['known', false],
      ['oidc', false],
      ['oauth', false],
      ['jku', true],
      ['x5u', true],
    ]);
  });

  it('offers an address once, as what speaks most for it', () => {
    const known = { title: 'Example', address: 'https://keys.example/jwks' };
    expect(addresses({ known, jku: known.address })).toEqual([['known', known.address]]);
  });

  it.each(['keys', '/keys', 'javascript:alert(1)', 'file:///etc/passwd', 'https://a b'])(
    'offers no jku that is no address: %s',
    (jku) => {
      expect(addresses({ jku, x5u: jku })).toEqual([]);
    },
  );
});
