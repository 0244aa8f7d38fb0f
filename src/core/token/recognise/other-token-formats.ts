import { isBranca } from './is-branca.ts';
import type { Recognition, Subject } from './recognition.ts';

const startsWith =
  (...bytes: readonly number[]) =>
  ({ decoded }: Subject): boolean =>
    decoded.length > bytes.length && bytes.every((byte, index) => decoded.charCodeAt(index) === byte);

const PASETO: readonly Recognition[] = ['v1', 'v2', 'v3', 'v4'].flatMap((version) => [
  {
    id: 'paseto-local',
    title: `a PASETO ${version} local token`,
    test: new RegExp(`^${version}\\.local\\.`),
  },
  {
    id: 'paseto-public',
    title: `a PASETO ${version} public token`,
    test: new RegExp(`^${version}\\.public\\.`),
  },
]);

/** Token formats that compete with JWT. */
export const RIVALS: readonly Recognition[] = [
  ...PASETO,
  {
    id: 'fernet',
    title: 'a Fernet token',
    test: /^gAAAAA[\w+/-]{60,}={0,2}$/,
  },
  {
    id: 'iron',
    title: 'a sealed value of iron',
    test: /^Fe26\.\d\*/,
  },
  {
    id: 'macaroon',
    title: 'a macaroon',
    test: (subject) =>
      /^00[0-9a-f]{2}(?:location|identifier) /.test(subject.decoded) ||
      subject.text.startsWith('pypi-Ag') ||
      (subject.decoded.length > 40 && (startsWith(2, 1)(subject) || startsWith(2, 2)(subject))),
  },
  {
    id: 'biscuit',
    title: 'a Biscuit token',
    test: ({ text, decoded }) => text.startsWith('biscuit:') || isBiscuit(decoded),
  },
  {
    id: 'branca',
    title: 'a Branca token',
    test: ({ text }) => isBranca(text),
  },
  {
    id: 'saml',
    title: 'a SAML message',
    test: ({ text, decoded }) =>
      /<(?:saml|md:)|urn:oasis:names:tc:SAML/i.test(text.slice(0, 2000)) || /^\s*<[^]{0,2000}saml/i.test(decoded),
  },
  {
    id: 'health-certificate',
    title: 'an EU Digital COVID Certificate',
    test: /^HC1:/,
  },
  {
    id: 'smart-health-card',
    title: 'a SMART Health Card',
    test: /^shc:\//,
  },
  {
    id: 'mdoc',
    title: 'a mobile document (ISO 18013-5)',
    test: ({ text, decoded }) =>
      /issuerAuth|nameSpaces|issuerSigned/.test(decoded) || /^a[1-3]6776657273696f6e/i.test(text),
  },
  {
    id: 'cwt',
    title: 'a CBOR Web Token, or another COSE message',
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
