/** Values of `typ` and `cty` (RFC 7515 §4.1.9), lower case, without "application/", with what they stand for. */
const rows = `jwt|JSON Web Token
jws|signed token
jwe|encrypted token
jose|JOSE, compact form
jose+json|JOSE, JSON form
json|JSON
jwk+json|JSON Web Key
jwk-set+json|key set
jwk-set+jwt|signed key set
at+jwt|OAuth 2.0 access token
dpop+jwt|DPoP proof
logout+jwt|OpenID Connect logout token
secevent+jwt|security event
oauth-authz-req+jwt|OAuth authorization request
oauth-authz-resp+jwt|OAuth authorization response
token-introspection+jwt|token introspection response
oauth-id-jag+jwt|identity assertion grant
client-authentication+jwt|OAuth client authentication
sd-jwt|SD-JWT
kb+jwt|key binding of an SD-JWT
dc+sd-jwt|SD-JWT credential
vc+sd-jwt|SD-JWT credential, older name
vc+jwt|verifiable credential
vp+jwt|verifiable presentation
statuslist+jwt|list of token states
entity-statement+jwt|OpenID Federation statement
trust-mark+jwt|OpenID Federation trust mark
openid4vci-proof+jwt|proof of a credential request
oauth-client-attestation+jwt|client attestation
oauth-client-attestation-pop+jwt|proof of a client attestation
key-attestation+jwt|key attestation
verifier-attestation+jwt|verifier attestation
eat+jwt|entity attestation
passport|PASSporT of a call`;

const titles: ReadonlyMap<string, string> = new Map(
  rows.split('\n').map((row) => {
    const [name = '', title = ''] = row.split('|');
    return [name, title];
  }),
);

/** What a `typ` or `cty` stands for, in plain words; letter case and a leading "application/" do not matter. */
export const typeNamed = (type: string): string | undefined =>
  titles.get(
    type
      .slice(0, 80)
      .toLowerCase()
      .replace(/^application\//, ''),
  );
