import { isKeyText } from '../find/find-header.ts';
import type { Recognition, Subject } from './recognition.ts';

const has =
  (...names: readonly string[]) =>
  (subject: Subject): boolean =>
    names.every((name) => subject.names.has(name));
const hasAny =
  (...names: readonly string[]) =>
  (subject: Subject): boolean =>
    names.some((name) => subject.names.has(name));

/** JSON texts, the telling members first. */
export const JSON_TEXTS: readonly Recognition[] = [
  {
    id: 'encrypted-json',
    title: 'an encrypted value in JSON that is no JWE',
    test: has('ciphertext'),
  },
  {
    id: 'jwk-set-private',
    title: 'a JSON Web Key Set with private or secret keys, in the clear',
    test: (subject) =>
      has('keys')(subject) && /"(?:d|k|priv)"\s*:\s*"/.test(subject.text) && subject.text.includes('"kty"'),
  },
  {
    id: 'jwk-set',
    title: 'a JSON Web Key Set',
    test: (subject) => has('keys')(subject) && /"kty"|"keys"\s*:\s*\[\s*\]/.test(subject.text),
  },
  {
    id: 'jwk-private',
    title: 'a JSON Web Key that holds a private or secret key, in the clear',
    test: (subject) => has('kty')(subject) && hasAny('d', 'k', 'priv')(subject),
  },
  {
    id: 'jwk',
    title: 'a JSON Web Key',
    test: has('kty'),
  },
  {
    id: 'base64-jwk',
    title: 'base64 of a JSON Web Key, or of a set of them',
    test: ({ decoded }) => decoded.startsWith('{') && isKeyText(decoded),
  },
  {
    id: 'laravel-cookie',
    title: 'an encrypted value of Laravel',
    test: has('iv', 'value', 'mac'),
  },
  {
    id: 'google-service-account',
    title: 'the credentials of a Google service account, with a private key in the clear',
    test: has('private_key', 'client_email'),
  },
  {
    id: 'discovery-document',
    title: 'a discovery document of an authorization server',
    test: (subject) =>
      has('issuer')(subject) && hasAny('jwks_uri', 'authorization_endpoint', 'token_endpoint')(subject),
  },
  {
    id: 'introspection-response',
    title: 'an introspection response',
    test: (subject) => has('active')(subject) && /"active"\s*:\s*(?:true|false)/.test(subject.text),
  },
  {
    id: 'token-response',
    title: 'a token response without a JWT',
    test: hasAny('access_token', 'id_token', 'refresh_token'),
  },
  {
    id: 'error-response',
    title: 'an OAuth error response',
    test: has('error', 'error_description'),
  },
  {
    id: 'jose-header',
    title: 'a token’s header as plain JSON',
    test: (subject) => hasAny('alg', 'enc')(subject) && !hasAny('iss', 'sub', 'exp')(subject),
  },
  {
    id: 'claims-set',
    title: 'a claims set as plain JSON',
    test: hasAny('iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti'),
  },
  {
    id: 'json',
    title: 'plain JSON without a token',
    test: ({ text }) => !text.includes('-----BEGIN ') && /^(?:\{\s*["}]|\[\s*[\]["{\d])/.test(text),
  },
];
