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
    test: ({ scheme }) => scheme === 'basic',
  },
  {
    id: 'kerberos',
    title: 'a Kerberos or SPNEGO ticket',
    test: ({ scheme, text }) => /^YI[GI][\w+/]{60,}={0,2}$/.test(text) || (scheme === 'negotiate' && text.length > 40),
  },
  {
    id: 'ntlm',
    title: 'an NTLM message',
    test: /^TlRMTVNTUA/,
  },
  {
    id: 'uuid',
    title: 'a UUID',
    test: /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i,
  },
  {
    id: 'hex-token',
    title: 'a token written as hexadecimal',
    test: /^(?:0x)?65794[aA][0-9a-fA-F]+$/,
  },
  {
    id: 'hex',
    title: 'a hexadecimal string',
    test: /^(?:0x)?(?:[0-9a-f]{16,}|[0-9A-F]{16,})$/,
  },
  {
    id: 'url',
    title: 'an address without a token',
    test: /^[a-z][a-z\d+.-]{1,20}:\/\/\S+$/i,
  },
  {
    id: 'xml',
    title: 'XML or HTML without a token',
    test: /^<(?:\?xml|!doctype|[a-z][\w:.-]*[\s/>])/i,
  },
  {
    id: 'opaque-32',
    title: 'an opaque token, or a random value',
    test: (subject) => isBase64(subject) && /^[\w-]{32}$/.test(subject.text) && !isReadable(subject),
  },
  {
    id: 'base64-json',
    title: 'base64 of JSON',
    test: (subject) => isBase64(subject) && /^\s*[{[]\s*["{[\]}]/.test(subject.decoded),
  },
  {
    id: 'base64-text',
    title: 'base64 of plain text',
    test: (subject) => isBase64(subject) && isReadable(subject),
  },
  {
    id: 'base64',
    title: 'base64 of binary data, or an opaque token',
    test: isBase64,
  },
];
