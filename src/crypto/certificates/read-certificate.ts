import { AsnConvert } from '@peculiar/asn1-schema';
import {
  BasicConstraints,
  Certificate as Schema,
  id_ce_basicConstraints,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  KeyUsage,
  SubjectAlternativeName,
  type TBSCertificate,
} from '@peculiar/asn1-x509';
import { buildKey } from '../../core/keys/build-key.ts';
import type { Certificate } from '../../core/keys/certificate.ts';
import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { readDerKey } from '../../core/keys/read-der-key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { spanOf } from '../../core/text/span.ts';
import { alternativeName } from './alternative-names.ts';
import { foldedName, nameText } from './distinguished-name.ts';
import { signatureAlgorithm, type SignatureAlgorithm } from './signature-algorithm.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A certificate for showing, and what it takes to check whose signature it carries. */
export interface CertificateRead {
  readonly certificate: Certificate;
  /** The problem is a sentence. */
  readonly key: Result<Key, string>;
  /** Folded for comparing. */
  readonly subject: string;
  readonly issuer: string;
  readonly algorithm: SignatureAlgorithm;
  /** What is signed (RFC 5280 §4.1.1.1), and the signature. */
  readonly content: Bytes;
  readonly signature: Bytes;
}

const MOST_NAMES = 100;

/** Reads a certificate (RFC 5280 §4.1). Nothing of it is checked. The problem is a sentence. */
export async function readCertificate(der: Uint8Array): Promise<Result<CertificateRead, string>> {
  try {
    return ok(await read(Uint8Array.from(der)));
  } catch {
    return fail('It is no certificate that can be read (RFC 5280 §4.1): it was cut or altered.');
  }
}

async function read(der: Bytes): Promise<CertificateRead> {
  const parsed = AsnConvert.parse(der, Schema);
  const { tbsCertificate: content, signatureAlgorithm: how } = parsed;
  const { parameters } = how;
  const algorithm = signatureAlgorithm(how.algorithm, parameters ? new Uint8Array(parameters) : undefined);
  const [subject, issuer] = [nameText(content.subject), nameText(content.issuer)];
  const key = keyOf(der);
  return {
    certificate: {
      subject,
      issuer,
      serial: [...new Uint8Array(content.serialNumber)].map(hex).join(':'),
      notBefore: secondsOf(content.validity.notBefore.getTime()),
      notAfter: secondsOf(content.validity.notAfter.getTime()),
      key: key.ok ? nameKey(key.value) : key.problem,
      signatureAlgorithm: algorithm.title,
      ...extensionsOf(content),
      ...(await hashesOf(der)),
    },
    key,
    subject: foldedName(subject),
    issuer: foldedName(issuer),
    algorithm,
    content: new Uint8Array(parsed.tbsCertificateRaw ?? new ArrayBuffer(0)),
    signature: new Uint8Array(parsed.signatureValue),
  };
}

const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

function keyOf(der: Bytes): Result<Key, string> {
  const key = readDerKey(der);
  if (!key.ok) return key;
  return ok(buildKey({ ...key.value.key, format: 'x509', span: spanOf(0, 0), source: 'pasted', remarks: [] }));
}

function extensionsOf({ extensions = [] }: { readonly extensions?: TBSCertificate['extensions'] | readonly [] }) {
  const find = (id: string): ArrayBuffer | undefined =>
    [...extensions].find(({ extnID }) => extnID === id)?.extnValue.buffer;
  const [names, constraints, usage] = [id_ce_subjectAltName, id_ce_basicConstraints, id_ce_keyUsage].map(find);
  const authority = constraints && AsnConvert.parse(constraints, BasicConstraints);
  const all = names ? [...AsnConvert.parse(names, SubjectAlternativeName)].map(alternativeName) : [];
  const more = all.length - MOST_NAMES;
  const pathLength = authority?.pathLenConstraint;
  return {
    names: more > 0 ? [...all.slice(0, MOST_NAMES), `and ${more} more`] : all,
    ...(authority
      ? { authority: { isAuthority: authority.cA, ...(pathLength === undefined ? {} : { pathLength }) } }
      : {}),
    ...(usage ? { keyUsage: AsnConvert.parse(usage, KeyUsage).toJSON() } : {}),
  };
}

async function hashesOf(der: Bytes): Promise<{ readonly x5t?: string; readonly x5tS256?: string }> {
  if (!('subtle' in crypto)) return {};
  const hash = async (name: string): Promise<string> =>
    encodeBase64url(new Uint8Array(await crypto.subtle.digest(name, der)));
  return { x5t: await hash('SHA-1'), x5tS256: await hash('SHA-256') };
}
