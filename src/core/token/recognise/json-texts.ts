import type { Recognition, Subject } from './recognition.ts';

const has =
  (...names: readonly string[]) =>
  (subject: Subject): boolean =>
    names.every((name) => subject.names.has(name));
const hasAny =
  (...names: readonly string[]) =>
  (subject: Subject): boolean =>
    names.some((name) => subject.names.has(name));

const IN_THE_CLEAR = 'Whoever has it can make tokens: if it is in use and others have seen it, replace it.';

/** JSON texts, the telling members first. */
export const JSON_TEXTS: readonly Recognition[] = [
  {
    id: 'encrypted-json',
    title: 'an encrypted value in JSON that is no JWE',
    message:
      'It has a ciphertext, but no header that names the algorithms, as a JWE in JSON must have (RFC 7516 §7.2.1). Only the program that made it can open it.',
    test: has('ciphertext'),
  },
  {
    id: 'jwk-set-private',
    title: 'a JSON Web Key Set with private or secret keys, in the clear',
    message: `Use it as the key (RFC 7517 §5). ${IN_THE_CLEAR}`,
    test: (subject) =>
      has('keys')(subject) && /"(?:d|k|priv)"\s*:\s*"/.test(subject.text) && subject.text.includes('"kty"'),
  },
  {
    id: 'jwk-set',
    title: 'a JSON Web Key Set',
    message: 'It holds keys, not a token (RFC 7517 §5). Use it as the key: the one that fits the token’s kid is taken.',
    test: (subject) => has('keys')(subject) && /"kty"|"keys"\s*:\s*\[\s*\]/.test(subject.text),
  },
  {
    id: 'jwk-private',
    title: 'a JSON Web Key that holds a private or secret key, in the clear',
    message: `Use it as the key (RFC 7517 §4). ${IN_THE_CLEAR}`,
    test: (subject) => has('kty')(subject) && hasAny('d', 'k', 'priv')(subject),
  },
  {
    id: 'jwk',
    title: 'a JSON Web Key',
    message: 'It is a public key, not a token (RFC 7517 §4). Use it as the key, to verify a token.',
    test: has('kty'),
  },
  {
    id: 'laravel-cookie',
    title: 'an encrypted value of Laravel',
    message: 'Only the application with its APP_KEY can open it.',
    test: has('iv', 'value', 'mac'),
  },
  {
    id: 'google-service-account',
    title: 'the credentials of a Google service account, with a private key in the clear',
    message: 'Use the text of its private_key member as the key. If others have seen it, delete this key at Google.',
    test: has('private_key', 'client_email'),
  },
  {
    id: 'discovery-document',
    title: 'a discovery document of an authorization server',
    message: 'It says where the keys are (RFC 8414 §2): open the address in its jwks_uri and paste those as the key.',
    test: (subject) =>
      has('issuer')(subject) && hasAny('jwks_uri', 'authorization_endpoint', 'token_endpoint')(subject),
  },
  {
    id: 'introspection-response',
    title: 'an introspection response',
    message: 'It is what the server says of a token (RFC 7662 §2.2), not the token: paste what was sent to the server.',
    test: (subject) => has('active')(subject) && /"active"\s*:\s*(?:true|false)/.test(subject.text),
  },
  {
    id: 'token-response',
    title: 'a token response without a JWT',
    message:
      'Its tokens are opaque: only the server that gave them knows what they stand for (RFC 6749 §1.4). Ask for the scope openid if you need an ID token.',
    test: hasAny('access_token', 'id_token', 'refresh_token'),
  },
  {
    id: 'error-response',
    title: 'an OAuth error response',
    message: 'The server gave no token; its error and error_description say why (RFC 6749 §5.2).',
    test: has('error', 'error_description'),
  },
  {
    id: 'jose-header',
    title: 'a token’s header as plain JSON',
    message: 'It is not encoded, and payload and signature are missing. Paste the whole token.',
    test: (subject) => hasAny('alg', 'enc')(subject) && !hasAny('iss', 'sub', 'exp')(subject),
  },
  {
    id: 'claims-set',
    title: 'a claims set as plain JSON',
    message:
      'It is what a token’s payload holds (RFC 7519 §4), without header and signature: there is nothing to verify. Paste the whole token.',
    test: hasAny('iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti'),
  },
  {
    id: 'json',
    title: 'plain JSON without a token',
    message: 'No member of it holds a JWT, and nothing in it is known as a key or as claims.',
    test: ({ text }) => !text.includes('-----BEGIN ') && /^(?:\{\s*["}]|\[\s*[\]["{\d])/.test(text),
  },
];
