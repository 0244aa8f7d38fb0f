/** A specification that Jotter refers to. */
export interface Specification {
  /** "RFC 7519", or the name where it has no number. */
  readonly id: string;
  readonly title: string;
  /** At its publisher; absent where that is no standards body with a stable address. Shown, never fetched. */
  readonly address?: string;
}

export interface Reference {
  /** Id in `specifications`, such as "RFC 7519". */
  readonly specification: string;
  /** "4.1.4", or "A.1" of an appendix. */
  readonly section?: string;
}

const rfcs = `3261 Session Initiation Protocol (SIP)
4648 Base16, Base32 and Base64
6265 HTTP cookies
6749 OAuth 2.0
6750 OAuth 2.0 bearer tokens
6979 Deterministic DSA and ECDSA
7515 JSON Web Signature (JWS)
7516 JSON Web Encryption (JWE)
7517 JSON Web Key (JWK)
7518 JSON Web Algorithms (JWA)
7519 JSON Web Token (JWT)
7523 JWT profile for OAuth 2.0 assertions
7636 Proof Key for Code Exchange (PKCE)
7638 JWK thumbprint
7643 SCIM core schema
7662 OAuth 2.0 token introspection
7797 JWS unencoded payload
7800 Proof-of-possession keys for JWTs
8037 Edwards and Montgomery curves in JOSE
8055 SIP Via header parameter for call information
8225 PASSporT, a token for calls
8259 JSON
8292 VAPID, identification to push services
8414 OAuth 2.0 authorization server metadata
8417 Security event token (SET)
8443 PASSporT for resource priority
8485 Vectors of trust
8555 ACME
8588 PASSporT for SHAKEN
8688 SIP response for rejected calls
8693 OAuth 2.0 token exchange
8705 OAuth 2.0 mutual TLS
8725 Best practices for JWTs
8812 JOSE algorithms for WebAuthn
8946 PASSporT for diverted calls
9027 PASSporT for emergency calls
9068 JWT profile for OAuth 2.0 access tokens
9101 JWT-secured authorization requests (JAR)
9200 ACE-OAuth, for constrained devices
9207 OAuth 2.0 authorization server issuer identification
9246 URI signing for CDNs
9321 Signature validation token
9396 OAuth 2.0 rich authorization requests
9447 ACME authority tokens
9449 OAuth 2.0 DPoP
9475 PASSporT for messages
9493 Subject identifiers
9560 RDAP with OpenID Connect
9700 Best practice for OAuth 2.0 security
9701 JWT response for token introspection
9711 Entity attestation token (EAT)
9795 PASSporT for rich call data
9864 Fully-specified algorithms for JOSE
9901 SD-JWT
9964 ML-DSA for JOSE
9999 RATS conceptual messages`;

const others = `OpenID Connect Core 1.0|openid.net/specs/openid-connect-core-1_0.html
FIPS 186-5|csrc.nist.gov/pubs/fips/186-5/final
OpenID Connect Back-Channel Logout 1.0|openid.net/specs/openid-connect-backchannel-1_0.html
OpenID Connect Front-Channel Logout 1.0|openid.net/specs/openid-connect-frontchannel-1_0.html
OpenID Connect for Identity Assurance Claims Registration 1.0|
OpenID Identity Assurance Schema Definition 1.0|
OpenID Federation 1.0|openid.net/specs/openid-federation-1_0.html
OpenID CAEP 1.0|openid.net/specs/openid-caep-1_0-final.html
OpenID RISC 1.0|openid.net/specs/openid-risc-1_0-final.html
OpenID Shared Signals Framework 1.0|openid.net/specs/openid-sharedsignals-framework-1_0-final.html
JARM|openid.net/specs/oauth-v2-jarm.html
OpenID for Verifiable Credential Issuance 1.0|openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html
OpenID for Verifiable Presentations 1.0|openid.net/specs/openid-4-verifiable-presentations-1_0.html
W3C Subresource Integrity|www.w3.org/TR/SRI/
W3C Verifiable Credentials Data Model 2.0|www.w3.org/TR/vc-data-model-2.0/
W3C Verifiable Credentials Data Model 1.0|www.w3.org/TR/2019/REC-vc-data-model-20191119/
W3C VC-JOSE-COSE|www.w3.org/TR/vc-jose-cose/
W3C Web Cryptography API|www.w3.org/TR/WebCryptoAPI/
Token Status List|datatracker.ietf.org/doc/draft-ietf-oauth-status-list/
SD-JWT VC draft 19|datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc-19
OAuth attestation-based client authentication|datatracker.ietf.org/doc/draft-ietf-oauth-attestation-based-client-auth/
Identity Assertion JWT Authorization Grant (draft)|datatracker.ietf.org/doc/draft-ietf-oauth-identity-assertion-authz-grant/
SPIFFE JWT-SVID|spiffe.io/docs/latest/spiffe-specs/jwt-svid/
Kubernetes documentation|kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/
SMART Health Cards|spec.smarthealth.cards/
OCSP for STIR certificates|
CTA-5009, geohash|
ETSI GS NFV-SEC 022|
3GPP TS 29.510|
3GPP TS 29.222|
IHE document digital signature|
IANA JOSE registry|www.iana.org/assignments/jose/jose.xhtml
IANA JWT registry|www.iana.org/assignments/jwt/jwt.xhtml`;

export const specifications: ReadonlyMap<string, Specification> = new Map(
  [...rfcs.split('\n').map(rfcOf), ...others.split('\n').map(otherOf)].map((one) => [one.id, one]),
);

function rfcOf(line: string): Specification {
  const number = line.slice(0, 4);
  return { id: `RFC ${number}`, title: line.slice(5), address: `https://www.rfc-editor.org/rfc/rfc${number}` };
}

function otherOf(line: string): Specification {
  const [id = '', address = ''] = line.split('|');
  return { id, title: id, ...(address !== '' && { address: `https://${address}` }) };
}

/** Others whose pages have an anchor for each section, as those of RFCs do. */
const numbered: ReadonlySet<string> = new Set([
  'OpenID Federation 1.0',
  'OpenID CAEP 1.0',
  'OpenID Shared Signals Framework 1.0',
  'OpenID for Verifiable Credential Issuance 1.0',
  'SD-JWT VC draft 19',
]);

const isAppendix = (section: string): boolean => /^[A-Z]/.test(section);

/** "RFC 7519 §4.1.4", "RFC 7515 Appendix F". */
export function referenceText({ specification, section }: Reference): string {
  if (section === undefined) return specification;
  return `${specification} ${isAppendix(section) ? 'Appendix ' : '§'}${section}`;
}

/** Where to read it, at the section if the publisher's page can be pointed into. Undefined where there is no address. */
export function referenceAddress({ specification, section }: Reference): string | undefined {
  const address = specifications.get(specification)?.address;
  if (address === undefined || section === undefined) return address;
  if (specification === 'OpenID Connect Core 1.0') return `${address}#rfc.section.${section}`;
  if (!specification.startsWith('RFC ') && !numbered.has(specification)) return address;
  return `${address}#${isAppendix(section) ? 'appendix' : 'section'}-${section}`;
}

/** The reverse of `referenceText`; undefined where the specification is not known. */
export function readReference(text: string): Reference | undefined {
  const [, specification = text, section] = /^(.+?) (?:§|Appendix )([A-Z\d][\d.]*)$/.exec(text) ?? [];
  if (!specifications.has(specification)) return undefined;
  return { specification, ...(section !== undefined && { section }) };
}
