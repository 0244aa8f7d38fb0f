import { describe, expect, it } from 'vitest';
import { algorithms } from './algorithms.ts';
import { allClaims, claimNamed } from './claims.ts';
import { allHeaderParameters, headerParameterNamed } from './header-parameters.ts';
import { readReference, referenceAddress, referenceText, specifications } from './specifications.ts';

describe('references', () => {
  it.each([
    ['RFC 7519 §4.1.4', 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4'],
    ['RFC 7515 Appendix F', 'https://www.rfc-editor.org/rfc/rfc7515#appendix-F'],
    ['RFC 7515 Appendix A.1', 'https://www.rfc-editor.org/rfc/rfc7515#appendix-A.1'],
    ['RFC 9964', 'https://www.rfc-editor.org/rfc/rfc9964'],
    ['OpenID Connect Core 1.0 §5.1', 'https://openid.net/specs/openid-connect-core-1_0.html#rfc.section.5.1'],
    ['SD-JWT VC draft 19 §2.2.1', 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc-19#section-2.2.1'],
    ['OpenID Federation 1.0 §13.4', 'https://openid.net/specs/openid-federation-1_0.html#section-13.4'],
    ['OpenID Connect Front-Channel Logout 1.0 §3', 'https://openid.net/specs/openid-connect-frontchannel-1_0.html'],
    ['W3C Web Cryptography API', 'https://www.w3.org/TR/WebCryptoAPI/'],
    ['Token Status List §6.1', 'https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/'],
    ['OCSP for STIR certificates', undefined],
    ['CTA-5009, geohash', undefined],
  ])('%s is at %s', (text, address) => {
    const reference = readReference(text);
    expect(reference && referenceText(reference)).toBe(text);
    expect(reference && referenceAddress(reference)).toBe(address);
  });

  it.each(['RFC 1', 'RFC 7519 4.1', 'constructor', '', '§4', 'RFC 7519 §'])('%s is none that is known', (text) => {
    expect(readReference(text)).toBeUndefined();
  });
});

describe('specifications', () => {
  it('are addressed at their publishers only', () => {
    const hosts = new Set(
      [...specifications.values()]
        .flatMap(({ address }) => (address ? [new URL(address)] : []))
        .map(({ host }) => host),
    );
    expect([...hosts].sort()).toEqual([
      'csrc.nist.gov',
      'datatracker.ietf.org',
      'kubernetes.io',
      'openid.net',
      'spec.smarthealth.cards',
      'spiffe.io',
      'www.iana.org',
      'www.rfc-editor.org',
      'www.w3.org',
    ]);
  });

  it('hold each of the tables once', () => {
    for (const [id, specification] of specifications) expect(specification.id).toBe(id);
    for (const { id, title } of specifications.values()) expect(title, id).not.toBe('');
    expect(specifications.size).toBeGreaterThan(50);
  });

  it('hold everything that a claim, a header parameter or an algorithm refers to', () => {
    const claims = allClaims().map(({ name }) => claimNamed(name)?.reference);
    const parameters = allHeaderParameters().flatMap(({ name }) => {
      const parameter = headerParameterNamed(name);
      return [parameter?.signed, parameter?.encrypted];
    });
    const unknown = [...claims, ...parameters].filter((one) => one && !specifications.has(one.specification));
    expect(unknown).toEqual([]);
    expect([...algorithms.values()].filter(({ reference }) => !readReference(reference))).toEqual([]);
  });
});
