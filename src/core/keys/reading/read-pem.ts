import { fail, ok, type Problem, type Result } from '../../text/result.ts';
import { type Span, spanOf } from '../../text/span.ts';
import { buildKey } from '../build-key.ts';
import { decodeText } from '../decode-text.ts';
import type { DerKey } from '../der-keys/der-key.ts';
import { readOpenSshPrivate } from './formats/openssh-private.ts';
import type { Key, KeyFormat, KeySource } from '../key.ts';
import { keysRead, type KeysRead } from './keys-read.ts';
import type { LockedKey } from './locked-key.ts';
import { nameOfCharacter } from '../name-of-character.ts';
import { cleanPemBody, type PemBody } from '../asn1/pem-body.ts';
import { findPemBlocks, type PemBlock } from '../asn1/pem.ts';
import { readDerKey } from './read-der-key.ts';
import { readLockedDer } from './read-locked-der.ts';
import { mostKeys } from '../../text/work-caps.ts';
import { tooManyKeys } from './too-many-keys.ts';

/** PEM blocks that hold no key Jotter can read, by their label without spaces: what to say of each. */
const pemStrangers: ReadonlyMap<string, string> = new Map([
  [
    'SSH2PUBLICKEY',
    'This is an SSH2 public key, which Jotter cannot read. Convert it: ssh-keygen -i -f key.pub > id.pub, then ssh-keygen -e -m PKCS8 -f id.pub',
  ],
  ['DSAPRIVATEKEY', 'This is a DSA key, which no JOSE algorithm uses.'],
  [
    'CERTIFICATEREQUEST',
    'This is a certificate request, not a key. Take its public key: openssl req -in request.pem -noout -pubkey',
  ],
  [
    'NEWCERTIFICATEREQUEST',
    'This is a certificate request, not a key. Take its public key: openssl req -in request.pem -noout -pubkey',
  ],
  ['PKCS7', 'This is a PKCS#7 bundle. Take its certificates: openssl pkcs7 -in bundle.pem -print_certs'],
  ['PGPPUBLICKEYBLOCK', 'This is a PGP key, which no JOSE algorithm uses.'],
  ['PGPPRIVATEKEYBLOCK', 'This is a PGP private key, which no JOSE algorithm uses.'],
  ['PGPMESSAGE', 'This is a PGP message, not a key.'],
  ['PGPSIGNATURE', 'This is a PGP signature, not a key.'],
  [
    'AGEENCRYPTEDFILE',
    'This is a file that age encrypted, not a key. Decrypt it, and paste the result: age -d -i identity.txt file.age',
  ],
  ['ECPARAMETERS', 'These are only the parameters of an EC key; the key is the block after them, EC PRIVATE KEY.'],
  ['DHPARAMETERS', 'These are Diffie-Hellman parameters, not a key.'],
  ['X509CRL', 'This is a list of revoked certificates, not a key.'],
]);

/** RFC 1421 §4.6.1.1, as OpenSSL's old private key files have it; OpenSSL writes PBES2 in PKCS#8 of it. */
const ENCRYPTED_PEM =
  'This private key is encrypted in the old way of OpenSSL ("Proc-Type: 4,ENCRYPTED"), which makes the key of the password with a single round of MD5, and Jotter does not open it. Encrypt a copy of it anew, and paste that: openssl pkey -in key.pem -aes256 -out new.pem';

/** What can be tried with a block that cannot be read as it is. */
export interface PemMender {
  /** Other readings of what is between BEGIN and END: only one that gives a key counts. */
  bodies(body: string): Iterable<{ readonly body: string; readonly repair: string }>;
  /** A key in base64 that is no DER. */
  key(base64: string): DerKey | undefined;
  /** What is certainly wrong, as a sentence. */
  problem(body: string): string | undefined;
}

/** Every PEM block of a text (RFC 7468), mended where pasting hurt it; undefined where there is none. */
export function readPem(text: string, source: KeySource, mender?: PemMender): KeysRead | undefined {
  const blocks = findPemBlocks(text);
  if (blocks.length === 0) return undefined;
  const found: BlockRead[] = [];
  const problems: Problem[] = [];
  for (const block of blocks.slice(0, mostKeys)) {
    // OpenSSL writes the parameters in front of the key, which names its curve itself.
    if (block.bareLabel === 'ECPARAMETERS' && blocks.length > 1) continue;
    const read = readBlock(text, block, source, mender);
    if (read.ok) found.push(read.value);
    else problems.push(read.problem);
  }
  problems.push(...tooManyKeys(blocks.length, spanOf(0, text.length)));
  const locked = found.flatMap((one) => ('locked' in one ? [one.locked] : []));
  return keysRead({ keys: withCertificates(found.filter((one) => 'key' in one)), locked, problems });
}

interface KeyRead {
  readonly key: Key;
  readonly der: Uint8Array;
}

type BlockRead = KeyRead | { readonly locked: LockedKey };

/** Certificates that were pasted together may be a chain: each key has all of them at hand. */
function withCertificates(found: readonly KeyRead[]): readonly Key[] {
  const list = found.filter(({ key }) => key.format === 'x509').map(({ der }) => der);
  return found.map(({ key, der }) =>
    key.format === 'x509' ? { ...key, certificates: { list, own: list.indexOf(der), from: 'text' } } : key,
  );
}

function readBlock(text: string, block: PemBlock, source: KeySource, mender?: PemMender): Result<BlockRead, Problem> {
  const raw = text.slice(block.body.start, block.body.end);
  const encrypted = /Proc-Type:\s*4\s*,\s*ENCRYPTED/i.test(raw) ? ENCRYPTED_PEM : undefined;
  const stranger = pemStrangers.get(block.bareLabel) ?? encrypted;
  if (stranger !== undefined) return fail({ span: block.span, message: stranger });
  const read = readBody(text, block, raw, source);
  if (read.ok || !mender) return read;
  for (const { body, repair } of mender.bodies(raw)) {
    const mended = readBody(text, block, body, source, [repair]);
    if (mended.ok) return mended;
  }
  const key = mender.key(cleanPemBody(raw, block.body.start).base64);
  const remarks = key?.remarks.map((message) => ({ span: block.span, message })) ?? [];
  if (key)
    return ok({
      key: buildKey({ ...key, format: 'pem-spki', span: block.span, source, remarks }),
      der: new Uint8Array(),
    });
  const message = mender.problem(raw);
  return message === undefined ? read : fail({ span: block.span, message });
}

/** `raw`: what stands between BEGIN and END, or that with what `mended` says put right. */
function readBody(
  text: string,
  block: PemBlock,
  raw: string,
  source: KeySource,
  mended?: readonly string[],
): Result<BlockRead, Problem> {
  const body = cleanPemBody(raw, block.body.start);
  const bytes = bytesOf(text, block, body);
  if (!bytes.ok) return bytes;
  const locked = readLockedDer(bytes.value, block.span, source);
  if (locked?.ok) return ok({ locked: locked.value });
  const read = readContents(bytes.value, block);
  if (!read.ok) return fail({ span: block.span, message: `${read.problem}${endNote(block)}` });
  const { format, key, label } = read.value;
  const repairs = [
    ...blockRepairs(text, block),
    ...label,
    ...(mended ?? body.repairs),
    ...alphabetRepairs(body.base64),
  ];
  const remarks = [...repairs, ...key.remarks].map((message) => ({ span: block.span, message }));
  return ok({ key: buildKey({ ...key, format, span: block.span, source, remarks }), der: bytes.value });
}

interface Contents {
  readonly format: KeyFormat;
  readonly key: DerKey;
  /** What the label says wrongly. */
  readonly label: readonly string[];
}

function readContents(bytes: Uint8Array, block: PemBlock): Result<Contents, string> {
  if (block.bareLabel === 'OPENSSHPRIVATEKEY') {
    const own = readOpenSshPrivate(bytes);
    return own.ok ? ok({ format: 'openssh', key: own.value, label: [] }) : own;
  }
  const read = readDerKey(bytes);
  if (!read.ok) return read;
  const { format, key } = read.value;
  const label = format.labels.includes(block.bareLabel)
    ? []
    : [`The label says “${block.label}”, but the contents are ${format.title}; they were read as such.`];
  return ok({ format: format.id, key, label });
}

function bytesOf(text: string, block: PemBlock, body: PemBody): Result<Uint8Array, Problem> {
  if (body.base64 === '') {
    return fail({ span: block.span, message: `There is nothing between the BEGIN and the END line.${endNote(block)}` });
  }
  const standard = body.base64.replace(/-/g, '+').replace(/_/g, '/');
  const decoded = decodeText(standard, 'base64', 'The PEM block');
  if (decoded.ok) return decoded;
  const at = standard.search(/[^A-Za-z0-9+/=]|=(?!=?$)/);
  if (at < 0) return fail({ span: block.span, message: `${decoded.problem.message}${endNote(block)}` });
  const span: Span = spanOf(body.originOf(at), body.originOf(at) + 1);
  const message = `${nameOfCharacter(text, span.start)} in the PEM block, at character ${span.start + 1} of the text, is not base64. Was the key shortened, or is it a placeholder?`;
  return fail({ span, message: `${message.charAt(0).toUpperCase()}${message.slice(1)}` });
}

const endNote = (block: PemBlock): string =>
  block.closed ? '' : ' There is no END line: copy the key once more, to its end.';

function blockRepairs(text: string, block: PemBlock): readonly string[] {
  const repairs: string[] = [];
  if (/["'`]/.test(text.charAt(block.span.start - 1))) repairs.push('It stands in quotes; they were left out.');
  if (!block.straight)
    repairs.push(
      'The BEGIN or END line has not five hyphens on each side, as RFC 7468 §2 wants; it was read all the same.',
    );
  if (!block.closed) repairs.push('The END line is missing; the key is whole all the same.');
  return repairs;
}

function alphabetRepairs(base64: string): readonly string[] {
  const repairs: string[] = [];
  if (/[-_]/.test(base64)) repairs.push('It is written in base64url (- and _); PEM wants standard base64 (+ and /).');
  if (!base64.includes('=') && base64.length % 4 !== 0) repairs.push('The padding “=” at its end is missing.');
  return repairs;
}
