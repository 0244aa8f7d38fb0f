import { isBranca } from './is-branca.ts';
import type { Recognition, Subject } from './recognition.ts';

const startsWith =
  (...bytes: readonly number[]) =>
  ({ decoded }: Subject): boolean =>
    decoded.length > bytes.length && bytes.every((byte, index) => decoded.charCodeAt(index) === byte);

const PASETO: readonly Recognition[] = ['v1', 'v2', 'v3', 'v4'].flatMap((version) => [
  {
    id: 'paseto',
    title: `a PASETO ${version} local token`,
    message: 'PASETO is another format than JWT. This one is encrypted: only the holder of its key can read it.',
    test: new RegExp(`^${version}\\.local\\.`),
  },
  {
    id: 'paseto',
    title: `a PASETO ${version} public token`,
    message:
      'PASETO is another format than JWT. This one is signed; open it with a PASETO library, for its signature is no JWS.',
    test: new RegExp(`^${version}\\.public\\.`),
  },
]);

/** Token formats that compete with JWT. */
export const RIVALS: readonly Recognition[] = [
  ...PASETO,
  {
    id: 'fernet',
    title: 'a Fernet token',
    message:
      'It is encrypted (AES-128-CBC with HMAC-SHA256): only the holder of its key can read it. Its first bytes hold the time it was made.',
    test: /^gAAAAA[\w+/-]{60,}={0,2}$/,
  },
  {
    id: 'iron',
    title: 'a sealed value of iron',
    message: 'It is encrypted with a password, as hapi and iron-session do: only its application can open it.',
    test: /^Fe26\.\d\*/,
  },
  {
    id: 'macaroon',
    title: 'a macaroon',
    message: 'It is a chain of caveats under an HMAC, not a JWT. Open it with a macaroon library.',
    test: (subject) =>
      /^00[0-9a-f]{2}(?:location|identifier) /.test(subject.decoded) ||
      subject.text.startsWith('pypi-Ag') ||
      (subject.decoded.length > 40 && (startsWith(2, 1)(subject) || startsWith(2, 2)(subject))),
  },
  {
    id: 'biscuit',
    title: 'a Biscuit token',
    message: 'Biscuit is another format than JWT: signed blocks with rules. Open it with a Biscuit library.',
    test: ({ text, decoded }) => text.startsWith('biscuit:') || isBiscuit(decoded),
  },
  {
    id: 'branca',
    title: 'a Branca token',
    message: 'It is encrypted (XChaCha20-Poly1305): only the holder of its key can read it.',
    test: ({ text }) => isBranca(text),
  },
  {
    id: 'saml',
    title: 'a SAML message',
    message: 'SAML is XML with a signature of its own, not a JWT. Decode it from base64 and read it as XML.',
    test: ({ text, decoded }) =>
      /<(?:saml|md:)|urn:oasis:names:tc:SAML/i.test(text.slice(0, 2000)) || /^\s*<[^]{0,2000}saml/i.test(decoded),
  },
  {
    id: 'health-certificate',
    title: 'an EU Digital COVID Certificate',
    message: 'It holds a CWT (RFC 8392): base45, then zlib, then COSE. It is no JWT.',
    test: /^HC1:/,
  },
  {
    id: 'smart-health-card',
    title: 'a SMART Health Card',
    message:
      'It holds a JWS as digits: each pair of them, plus 45, is the code of one character. Turn it into those characters and paste the result.',
    test: /^shc:\//,
  },
  {
    id: 'mdoc',
    title: 'a mobile document (ISO 18013-5)',
    message: 'It is CBOR with COSE signatures, not a JWT. Open it with a CBOR tool.',
    test: ({ text, decoded }) =>
      /issuerAuth|nameSpaces|issuerSigned/.test(decoded) || /^a[1-3]6776657273696f6e/i.test(text),
  },
  {
    id: 'cwt',
    title: 'a CBOR Web Token, or another COSE message',
    message: 'It is binary CBOR (RFC 8392, RFC 9052), not a JWT. Open it with a CBOR tool.',
    test: (subject) =>
      [
        [0xd2, 0x84],
        [0xd1, 0x84],
        [0xd0, 0x83],
        [0xd8, 0x3d],
      ].some((bytes) => startsWith(...bytes)(subject)) ||
      /^(?:d2844|d1844|d0834|d83dd)[0-9a-f]{20,}$/i.test(subject.text),
  },
];

/** Protocol buffers: authority (field 2) with its block (field 1), each led by its length. */
function isBiscuit(decoded: string): boolean {
  const codes = Array.from(decoded.slice(0, 8), (character) => character.charCodeAt(0));
  const lengthSize = (codes[1] ?? 0) > 127 ? 2 : 1;
  const inner = 1 + lengthSize;
  const innerSize = (codes[inner + 1] ?? 0) > 127 ? 2 : 1;
  const isBlock = codes[0] === 0x12 && codes[inner] === 0x0a;
  return decoded.length > 90 && isBlock && [0x0a, 0x12, 0x18].includes(codes[inner + 1 + innerSize] ?? 0);
}
