/** What to say of what is no token, by the id of its recognition. It comes after the first load, with the pane that shows it. */
const SIGNED = 'Anyone can read it, but only the application’s secret key can check its signature.';
const IN_THE_CLEAR = 'Whoever has it can make tokens: if it is in use and others have seen it, replace it.';
const SECRET =
  'Whoever has a private key can sign in its owner’s name: if this one is in use and others have seen it, replace it.';
const USE_PRIVATE = `Use it as the key, to sign or to verify with its public half. ${SECRET}`;

const messages: Readonly<Record<string, string>> = {
  'laravel-cookie': 'Only the application with its APP_KEY can open it.',
  itsdangerous: `Its parts are payload, time and signature: it has no header, and so is no JWT. ${SIGNED}`,
  django: `Its parts are payload, time and signature, with colons between them. ${SIGNED}`,
  rails:
    'Two dashes part its data from a signature, or from what its encryption needs: only the application’s secret_key_base opens or checks it.',
  'express-session': 'It is a session’s id and an HMAC: what belongs to it is on the server.',
  'asp-net': 'It is encrypted with the server’s data protection keys: only the application can open it.',
  'encrypted-json':
    'It has a ciphertext, but no header that names the algorithms, as a JWE in JSON must have (RFC 7516 §7.2.1). Only the program that made it can open it.',
  'jwk-set-private': `Use it as the key (RFC 7517 §5). ${IN_THE_CLEAR}`,
  'jwk-set': 'It holds keys, not a token (RFC 7517 §5). Use it as the key: the one that fits the token’s kid is taken.',
  'jwk-private': `Use it as the key (RFC 7517 §4). ${IN_THE_CLEAR}`,
  jwk: 'It is a public key, not a token (RFC 7517 §4). Use it as the key, to verify a token.',
  'base64-jwk': 'It holds keys, not a token (RFC 7517 §4, §5). Use it as the key, to verify a token.',
  'google-service-account':
    'Use the text of its private_key member as the key. If others have seen it, delete this key at Google.',
  'discovery-document':
    'It says where the keys are (RFC 8414 §2): open the address in its jwks_uri and paste those as the key.',
  'introspection-response':
    'It is what the server says of a token (RFC 7662 §2.2), not the token: paste what was sent to the server.',
  'token-response':
    'Its tokens are opaque: only the server that gave them knows what they stand for (RFC 6749 §1.4). Ask for the scope openid if you need an ID token.',
  'error-response': 'The server gave no token; its error and error_description say why (RFC 6749 §5.2).',
  'jose-header': 'It is not encoded, and payload and signature are missing. Paste the whole token.',
  'claims-set':
    'It is what a token’s payload holds (RFC 7519 §4), without header and signature: there is nothing to verify. Paste the whole token.',
  json: 'No member of it holds a JWT, and nothing in it is known as a key or as claims.',
  'pem-encrypted-private-key':
    'It opens only with its password, which Jotter cannot do. Decrypt a copy: openssl pkey -in key.pem -out plain.pem',
  'openssh-private-key': `Jotter does not read this form. Convert a copy: ssh-keygen -p -N "" -m PKCS8 -f copy_of_key. ${SECRET}`,
  pgp: 'PGP has formats of its own, which no JWT is signed with.',
  'certificate-request': 'Take its public key to use it: openssl req -in request.pem -noout -pubkey',
  'pem-certificate': 'It holds a public key: use it as the key, to verify a token.',
  'pem-public-key': 'Use it as the key, to verify a token.',
  pem: 'PEM holds keys and certificates, never a token. If it holds a key, use it as the key.',
  'ssh-public': 'Jotter does not read this form. Convert it: ssh-keygen -e -m PKCS8 -f key.pub',
  'missing-value':
    'The program had no token when it made this text. Check where the token should come from: a login that has not finished, a storage key or a member of a response that is spelled differently.',
  'object-as-text':
    'The program added an object to a string. Take the token out of it first, such as response.access_token, and await it if it is a promise.',
  'template-variable':
    'Postman, Insomnia, Helm and other tools put a value in its place; here none did. Set the variable in the active environment and check its spelling.',
  'shell-variable':
    'A shell replaces no variable in single quotes. Use double quotes, and check that the variable is set and exported.',
  placeholder: 'It is from documentation or a template. Put your token in its place.',
  'payload-alone':
    'The gateway, such as Istio or Google’s API Gateway, checked the token and passed on its claims alone. There is no signature to check here: trust the header only where nobody but the gateway can set it.',
  'empty-header': 'The program sent the header without a token. Check where the token should come from.',
  'paseto-local': 'PASETO is another format than JWT. This one is encrypted: only the holder of its key can read it.',
  'paseto-public':
    'PASETO is another format than JWT. This one is signed; open it with a PASETO library, for its signature is no JWS.',
  fernet:
    'It is encrypted (AES-128-CBC with HMAC-SHA256): only the holder of its key can read it. Its first bytes hold the time it was made.',
  iron: 'It is encrypted with a password, as hapi and iron-session do: only its application can open it.',
  macaroon: 'It is a chain of caveats under an HMAC, not a JWT. Open it with a macaroon library.',
  biscuit: 'Biscuit is another format than JWT: signed blocks with rules. Open it with a Biscuit library.',
  branca: 'It is encrypted (XChaCha20-Poly1305): only the holder of its key can read it.',
  saml: 'SAML is XML with a signature of its own, not a JWT. Decode it from base64 and read it as XML.',
  'health-certificate': 'It holds a CWT (RFC 8392): base45, then zlib, then COSE. It is no JWT.',
  'smart-health-card':
    'It holds a JWS as digits: each pair of them, plus 45, is the code of one character. Turn it into those characters and paste the result.',
  mdoc: 'It is CBOR with COSE signatures, not a JWT. Open it with a CBOR tool.',
  cwt: 'It is binary CBOR (RFC 8392, RFC 9052), not a JWT. Open it with a CBOR tool.',
  basic:
    'It is base64 of a user name and a password (RFC 7617), not a token. If others have seen it, change the password.',
  kerberos: 'It belongs to the scheme Negotiate (RFC 4559) and is read by the server’s keytab only.',
  ntlm: 'It belongs to the scheme NTLM or Negotiate of Windows. There is no token in it.',
  uuid: 'It is a reference, such as a session’s or a token’s id: what it stands for is on the server.',
  'hex-token': 'Its bytes spell “eyJ”, as a token begins. Turn the hexadecimal into text and paste that.',
  hex: 'It may be a session’s id, a hash or a secret. A JWT is base64url in parts with periods between them.',
  url: 'Neither its query nor its fragment holds a JWT. A code, as in ?code=…, is exchanged for tokens by the client.',
  xml: 'No attribute or element of it holds a JWT.',
  'opaque-32':
    'It has 32 characters and no period. Auth0 issues such access tokens where a request names no API: send the audience of your API to get a JWT.',
  'base64-json':
    'It is a single part without a signature, and names no algorithm: no JWT. A token has three parts, or five.',
  'base64-text': 'It is a single part, and what it holds is no JSON. A token has three parts, or five.',
  base64:
    'It is a single part, and nothing in it can be read: it may be a key, a hash or a reference that only its server knows. A token has three parts, or five.',
  'pem-private-key': USE_PRIVATE,
};

/** Whose opaque tokens they are. */
const providers: Readonly<Record<string, string>> = {
  'opaque-google': 'Google',
  'opaque-google-refresh': 'Google',
  'opaque-google-app': 'Google',
  'opaque-github': 'GitHub',
  'opaque-gitlab': 'GitLab',
  'opaque-slack': 'Slack',
  'opaque-stripe': 'Stripe',
  'opaque-aws': 'AWS',
  'opaque-ory': 'the Ory server',
  'opaque-microsoft': 'Microsoft',
  'opaque-npm': 'npm',
  'opaque-hugging-face': 'Hugging Face',
  'opaque-openai': 'the provider',
  'opaque-sendgrid': 'SendGrid',
  'opaque-discord': 'Discord',
  'opaque-shopify': 'Shopify',
  'opaque-facebook': 'Meta',
  'opaque-vault': 'the Vault server',
  'opaque-digitalocean': 'DigitalOcean',
};

/** A few sentences: what it is and what to do with it. None repeats anything of the text. */
export function strangerMessage(id: string): string | undefined {
  const provider = providers[id];
  if (provider === undefined) return messages[id];
  return `Nothing can be read from it: only ${provider} knows what it stands for. It is as good as a password; if others have seen it, revoke it.`;
}
