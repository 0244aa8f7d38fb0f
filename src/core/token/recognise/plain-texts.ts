import type { Recognition, Subject } from './recognition.ts';

const isBase64 = ({ text, decoded }: Subject): boolean =>
  decoded.length > 11 && /[a-z]/.test(text) && /[A-Z]/.test(text) && /[\d+/_=-]/.test(text) && !isTokenPart(decoded);
/** A token's header or payload alone is a damaged token, not "base64 of JSON". */
const isTokenPart = (decoded: string): boolean =>
  /^\s*\{/.test(decoded) && /"(?:alg|enc|typ|iss|sub|aud|exp|nbf|iat|jti)"/.test(decoded);

const isReadable = ({ decoded }: Subject): boolean => /^[\t\r\n\u0020-\u007e]+$/.test(decoded);

/** Credentials of HTTP schemes, and texts of which only the outside tells anything. */
export const PLAIN_TEXTS: readonly Recognition[] = [
  {
    id: 'basic',
    title: 'HTTP Basic credentials, in the clear',
    message:
      'It is base64 of a user name and a password (RFC 7617), not a token. If others have seen it, change the password.',
    test: ({ scheme }) => scheme === 'basic',
  },
  {
    id: 'kerberos',
    title: 'a Kerberos or SPNEGO ticket',
    message: 'It belongs to the scheme Negotiate (RFC 4559) and is read by the server’s keytab only.',
    test: ({ scheme, text }) => /^YI[GI][\w+/]{60,}={0,2}$/.test(text) || (scheme === 'negotiate' && text.length > 40),
  },
  {
    id: 'ntlm',
    title: 'an NTLM message',
    message: 'It belongs to the scheme NTLM or Negotiate of Windows. There is no token in it.',
    test: /^TlRMTVNTUA/,
  },
  {
    id: 'missing-value',
    title: 'the name of a missing value',
    message: 'The program that made it had no token at that place. Look for where the token should have come from.',
    test: /^(?:undefined|null|None|nil|NaN|\[object \w+\])$/,
  },
  {
    id: 'uuid',
    title: 'a UUID',
    message: 'It is a reference, such as a session’s or a token’s id: what it stands for is on the server.',
    test: /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i,
  },
  {
    id: 'hex-token',
    title: 'a token written as hexadecimal',
    message: 'Its bytes spell “eyJ”, as a token begins. Turn the hexadecimal into text and paste that.',
    test: /^(?:0x)?65794[aA][0-9a-fA-F]+$/,
  },
  {
    id: 'hex',
    title: 'a hexadecimal string',
    message: 'It may be a session’s id, a hash or a secret. A JWT is base64url in parts with periods between them.',
    test: /^(?:0x)?(?:[0-9a-f]{16,}|[0-9A-F]{16,})$/,
  },
  {
    id: 'url',
    title: 'an address without a token',
    message:
      'Neither its query nor its fragment holds a JWT. A code, as in ?code=…, is exchanged for tokens by the client.',
    test: /^[a-z][a-z\d+.-]{1,20}:\/\/\S+$/i,
  },
  {
    id: 'xml',
    title: 'XML or HTML without a token',
    message: 'No attribute or element of it holds a JWT.',
    test: /^<(?:\?xml|!doctype|[a-z][\w:.-]*[\s/>])/i,
  },
  {
    id: 'opaque-32',
    title: 'an opaque token, or a random value',
    message:
      'It has 32 characters and no period. Auth0 issues such access tokens where a request names no API: send the audience of your API to get a JWT.',
    test: (subject) => isBase64(subject) && /^[\w-]{32}$/.test(subject.text) && !isReadable(subject),
  },
  {
    id: 'base64-json',
    title: 'base64 of JSON',
    message:
      'It is a single part without a signature, and names no algorithm: no JWT. A token has three parts, or five.',
    test: (subject) => isBase64(subject) && /^\s*[{[]\s*["{[\]}]/.test(subject.decoded),
  },
  {
    id: 'base64-text',
    title: 'base64 of plain text',
    message: 'It is a single part, and what it holds is no JSON. A token has three parts, or five.',
    test: (subject) => isBase64(subject) && isReadable(subject),
  },
  {
    id: 'base64',
    title: 'base64 of binary data, or an opaque token',
    message:
      'It is a single part, and nothing in it can be read: it may be a key, a hash or a reference that only its server knows. A token has three parts, or five.',
    test: isBase64,
  },
];
