/**
 * IANA's "JSON Web Signature and Encryption Header Parameters" (2026-05-22). Kinds: S in a JWS, E in a JWE, B in both. A line
 * without meaning takes that of the same name above it.
 */
export const headerParameterRows = `#RFC 7515
alg 4.1.1 S How the token is signed or its key encrypted
jku 4.1.2 S Where the key set is said to be; never trust it unasked
jwk 4.1.3 S A public key that the token brings along
kid 4.1.4 S Which key was used
x5u 4.1.5 S Where the certificate is said to be
x5c 4.1.6 S Certificate chain that the token brings along
x5t 4.1.7 S SHA-1 thumbprint of the certificate
x5t#S256 4.1.8 S SHA-256 thumbprint of the certificate
typ 4.1.9 S What kind of token this is
cty 4.1.10 S What the payload is; JWT for a nested token
crit 4.1.11 S Extensions that the receiver must understand
#RFC 7516
alg 4.1.1 E
enc 4.1.2 E How the content is encrypted
zip 4.1.3 E How the content was compressed before
jku 4.1.4 E
jwk 4.1.5 E
kid 4.1.6 E
x5u 4.1.7 E
x5c 4.1.8 E
x5t 4.1.9 E
x5t#S256 4.1.10 E
typ 4.1.11 E
cty 4.1.12 E
crit 4.1.13 E
#RFC 7518
epk 4.6.1.1 E Ephemeral public key of the sender
apu 4.6.1.2 E About the sender, for deriving the key
apv 4.6.1.3 E About the receiver, for deriving the key
iv 4.7.1.1 E Initialization vector of the wrapped key
tag 4.7.1.2 E Authentication tag of the wrapped key
p2s 4.8.1.1 E Salt of the password
p2c 4.8.1.2 E How often the password is hashed
#RFC 7519
iss 4.1.1 E Issuer, readable without decrypting
sub 4.1.2 E Subject, readable without decrypting
aud 4.1.3 E Audience, readable without decrypting
#RFC 7797
b64 3 S false: the payload is not base64url-encoded
#RFC 8225
ppt 8.1 S Which PASSporT extension is used
#RFC 8555
url 6.4.1 B Address that the request is sent to
nonce 6.5.2 B A value of the server's, against replay
#RFC 9321
svt - S A signature validation token
#IHE document digital signature
iheSSId - S Id of the submission set
#OpenID for Verifiable Presentations 1.0
jwt 12 S Another token that this one needs
#RFC 6749
client_id - S The OAuth client
#OpenID Federation 1.0
trust_chain 4.3 S Statements up to the trust anchor
peer_trust_chain 4.4 S Statements of the other side up to the anchor`;
