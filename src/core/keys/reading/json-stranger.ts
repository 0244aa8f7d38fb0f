import { memberOf, stringOf, type JsonNode } from '../../text/json-node.ts';
import { quote } from '../quote.ts';

/** The names that Hasura, Envoy and others give to the URL of a key set. */
const urlNames = ['jwk_url', 'jwks_url', 'jwksUri', 'jwksUrl', 'jku'] as const;

/** What the configuration of a web app of Firebase is (https://firebase.google.com/docs/projects/api-keys). */
export const FIREBASE =
  'This is the configuration of a Firebase web app. Its apiKey names the project and signs nothing. Firebase ID tokens are signed with keys of Google. Fetch them from https://www.googleapis.com/robot/v1/metadata/x509/securetoken@system.gserviceaccount.com';

/** What a JSON text is that holds no key, and what to paste instead: sentences. */
export function describeJsonStranger(root: JsonNode): string {
  if (root.type === 'array')
    return `This JSON array ${root.items.length === 0 ? 'is empty' : 'holds texts that are no keys'}; an array of JWKs was expected.`;
  if (root.type !== 'object') return `This JSON is a ${root.type}; a JWK is an object with "kty" (RFC 7517 §4).`;
  const has = (...names: readonly string[]): boolean => names.some((name) => memberOf(root, name));
  if (has('jwks_uri')) return discovery(root);
  const url = urlNames.map((name) => [name, stringOf(root, name)] as const).find(([, value]) => value !== undefined);
  if (url?.[1] !== undefined)
    return `This configuration does not hold the keys. They are at ${url[1].slice(0, 300)} ("${url[0]}"). Fetch them from there, or open that URL yourself and paste what it shows.`;
  if (has('apiKey') && has('authDomain', 'projectId', 'appId')) return FIREBASE;
  if (has('keys'))
    return 'This JWK set holds no key: "keys" must be an array of JWKs (RFC 7517 §5.1), and here it is empty or none.';
  if (has('n', 'x', 'k'))
    return 'This looks like a JWK, but "kty" is missing: RFC 7517 §4.1 requires the key type there (RSA, EC, OKP or oct).';
  if (has('payload', 'ciphertext', 'signatures')) return 'This is a token in JSON serialization, not a key.';
  if (has('alg', 'enc')) return 'This looks like the header of a token. A JWK has "kty" (RFC 7517 §4.1).';
  if (has('iss', 'sub', 'exp', 'iat'))
    return 'This looks like the claims of a token, not a key. A JWK has "kty" (RFC 7517 §4.1).';
  const names = root.members.slice(0, 4).map((member) => quote(member.name.value));
  const what = names.length === 0 ? 'is empty' : `has ${names.join(', ')}${root.members.length > 4 ? ' and more' : ''}`;
  return `This JSON object ${what}; a JWK has "kty" (RFC 7517 §4.1), and a set of them has "keys" (RFC 7517 §5).`;
}

/** OpenID Connect Discovery §3, RFC 8414 §2. The address is shown and never opened here. */
function discovery(root: JsonNode): string {
  const address = stringOf(root, 'jwks_uri');
  if (address === undefined)
    return 'This is a discovery document, and its "jwks_uri", which should be the address of the keys, is no string (RFC 8414 §2).';
  return `This is a discovery document: it does not hold the keys, which are at ${address.slice(0, 300)} ("jwks_uri"). Fetch them from there, or open that address yourself and paste what it shows.`;
}
