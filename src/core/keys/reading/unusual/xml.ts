import { encodeBase64url } from '../../../text/base64url.ts';
import { readJson } from '../../../text/json.ts';
import { spanOf, type Span } from '../../../text/span.ts';
import { mostKeys } from '../../../text/work-caps.ts';
import { curves } from '../../../registry/curves.ts';
import { ecCurves, nameOfOid } from '../../asn1/object-identifiers.ts';
import { decodeText } from '../../decode-text.ts';
import type { KeySource } from '../../key.ts';
import { toBytes } from '../../numbers/big-number.ts';
import { ecPoint } from '../../numbers/ec-point.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import { hasKeys, mergedReads, movedRead } from '../moved-read.ts';
import { tooManyKeys } from '../too-many-keys.ts';
import { readDerText } from '../formats/der.ts';
import { readJwk } from '../formats/jwk.ts';

const names =
  'RSAKeyValue|RSAParameters|RSAKeyPair|ECKeyValue|ECDSAKeyValue|DSAKeyValue|DEREncodedKeyValue|X509Certificate';

const BEGIN = new RegExp(`<((?:[\\w.-]{1,40}:)?(${names}))(?:\\s[^<>]{0,1000})?>`, 'g');

/**
 * Keys in XML: those of XML Signature (https://www.w3.org/TR/xmldsig-core1/ §4.5), which .NET writes as well, with the private
 * numbers of .NET or XKMS where they are there, and certificates. Undefined where there is none.
 */
export function readXmlKeys(text: string, source: KeySource): KeysRead | undefined {
  const escaped = text.includes('&lt;') && /&lt;(?:[\w.-]{1,40}:)?(?:RSA|EC|X509)/.test(text);
  if (escaped) {
    const read = readXmlKeys(unescaped(text), source);
    return read && movedRead(read, () => spanOf(0, text.length));
  }
  const found = [...text.matchAll(BEGIN)];
  const reads = found.slice(0, mostKeys).map((begin, index) => {
    const start = begin.index + begin[0].length;
    const limit = found[index + 1]?.index ?? text.length;
    const inner = text.slice(start, limit);
    const end = inner.indexOf(`</${begin[1] ?? ''}`);
    const span = spanOf(begin.index, end < 0 ? limit : start + end + `</${begin[1] ?? ''}>`.length);
    return readElement(begin[2] ?? '', end < 0 ? inner : inner.slice(0, end), span, source);
  });
  if (reads.length === 0) return isXml(text) ? stranger(text) : undefined;
  const all = mergedReads(reads);
  return { ...all, problems: [...all.problems, ...tooManyKeys(found.length, spanOf(0, text.length))] };
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const isXml = (text: string): boolean => /^\s{0,100}<\?xml\s/.test(text);

const stranger = (text: string): KeysRead =>
  keysRead({
    problems: [
      {
        span: spanOf(0, text.length),
        message:
          'This XML has no key that Jotter knows: RSAKeyValue, ECKeyValue, ECDSAKeyValue, DEREncodedKeyValue or X509Certificate. Paste the key as PEM or JWK.',
      },
    ],
  });

function readElement(name: string, body: string, span: Span, source: KeySource): KeysRead {
  const problem = (message: string): KeysRead => keysRead({ problems: [{ span, message }] });
  if (name === 'DSAKeyValue') return problem('This is a DSA key, which no JOSE algorithm uses.');
  if (name === 'DEREncodedKeyValue' || name === 'X509Certificate') {
    const read = readDerText(body, source);
    if (!read) return problem(`The contents of ${name} are not a key in base64. Copy the key again.`);
    return movedRead(
      hasKeys(read) ? { ...read, keys: read.keys.map((key) => ({ ...key, format: 'xml' })) } : read,
      () => span,
    );
  }
  const members = name.startsWith('RSA')
    ? rsaMembers(body)
    : name === 'ECKeyValue'
      ? ecMembers(body)
      : decimalMembers(body);
  if (typeof members === 'string') return problem(members);
  const { root } = readJson(JSON.stringify(members));
  if (root?.type !== 'object') return keysRead({});
  const { key, problems } = readJwk(root, 'xml', source, '');
  const read = keysRead({ keys: key ? [key] : [], problems });
  return movedRead(read, () => span);
}

type Members = Readonly<Record<string, string>>;

/** Of each element the member of a JWK (RFC 7518 §6.3). */
const rsaNames = [
  ['Modulus', 'n'],
  ['Exponent', 'e'],
  ['D', 'd'],
  ['P', 'p'],
  ['Q', 'q'],
  ['DP', 'dp'],
  ['DQ', 'dq'],
  ['InverseQ', 'qi'],
] as const;

/** The members of a JWK, or a sentence that says why there are none. */
function rsaMembers(body: string): Members | string {
  const members: Record<string, string> = { kty: 'RSA' };
  for (const [element, member] of rsaNames) {
    const text = contentOf(body, element);
    if (text === undefined) continue;
    const bytes = decodeText(text, 'base64', `The element ${element}`);
    if (!bytes.ok) return bytes.problem.message;
    const start = bytes.value.findIndex((byte) => byte !== 0);
    members[member] = encodeBase64url(bytes.value.subarray(Math.max(start, 0)));
  }
  return members;
}

/** XML Signature 1.1 §4.5.2.3: a curve by its OID, and a point as SEC 1 writes it. */
function ecMembers(body: string): Members | string {
  const curve = curveOf(body);
  if ('why' in curve) return curve.why;
  const bytes = decodeText(contentOf(body, 'PublicKey') ?? '', 'base64', 'The element PublicKey');
  if (!bytes.ok) return bytes.problem.message;
  const point = ecPoint(bytes.value, curve.crv, curve.size);
  return point.ok ? { kty: 'EC', crv: curve.crv, ...point.value } : point.problem;
}

/** RFC 4050 §3.3: the coordinates as decimal numbers. */
function decimalMembers(body: string): Members | string {
  const curve = curveOf(body);
  if ('why' in curve) return curve.why;
  const members: Record<string, string> = { kty: 'EC', crv: curve.crv };
  for (const [element, member] of [
    ['X', 'x'],
    ['Y', 'y'],
  ] as const) {
    const digits = new RegExp(`<(?:[\\w.-]{1,40}:)?${element}\\s[^<>]{0,300}?\\bValue="(\\d{1,200})"`).exec(body)?.[1];
    const number = digits === undefined ? undefined : BigInt(digits);
    if (number === undefined || number >> BigInt(curve.size * 8) > 0n)
      return `The element ${element} of this ECDSAKeyValue does not have a coordinate on ${curve.crv} (RFC 4050 §3.3). Copy the key again.`;
    members[member] = encodeBase64url(toBytes(number, curve.size));
  }
  return members;
}

function curveOf(body: string): { readonly crv: string; readonly size: number } | { readonly why: string } {
  const oid = /<(?:[\w.-]{1,40}:)?NamedCurve\s[^<>]{0,300}?UR[IN]="urn:oid:([\d.]{1,60})"/.exec(body)?.[1];
  if (oid === undefined) return { why: 'This EC key in XML does not name its curve (NamedCurve with urn:oid:…).' };
  const crv = ecCurves.get(oid);
  const size = curves.get(crv ?? '')?.bytes;
  if (crv !== undefined && size !== undefined) return { crv, size };
  return { why: `This is an EC key on ${nameOfOid(oid)}, which no JOSE algorithm uses.` };
}

/** The text of an element without its white space. */
function contentOf(body: string, element: string): string | undefined {
  const found = new RegExp(`<(?:[\\w.-]{1,40}:)?${element}(?:\\s[^<>]{0,300})?>([^<]{0,20000})<`).exec(body)?.[1];
  return found?.replace(/\s/g, '');
}
