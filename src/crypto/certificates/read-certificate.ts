import { buildKey } from '../../core/keys/build-key.ts';
import type { Certificate } from '../../core/keys/certificates/certificate.ts';
import { readCertificateParts, type CertificateParts } from '../../core/keys/certificates/certificate-parts.ts';
import { childrenOf, readDer } from '../../core/keys/asn1/der.ts';
import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { subjectPublicKey } from '../../core/keys/der-keys/subject-public-key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { spanOf } from '../../core/text/span.ts';
import { hexOf } from './asn1-text.ts';
import { certificateExtensions } from './certificate-extensions.ts';
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

/** Reads a certificate (RFC 5280 §4.1). Nothing of it is checked. The problem is a sentence. */
export async function readCertificate(der: Uint8Array): Promise<Result<CertificateRead, string>> {
  const root = readDer(der);
  if (!root.ok) return fail(`It cannot be read as a certificate. ${root.problem}`);
  const parts = readCertificateParts(childrenOf(root.value));
  if (!parts) return fail('It is DER, but not a certificate (RFC 5280 §4.1).');
  if (!parts.ok) return parts;
  return read(parts.value, await hashesOf(Uint8Array.from(der)));
}

type Hashes = Pick<Certificate, 'x5t' | 'x5tS256'>;

function read(parts: CertificateParts, hashes: Hashes): Result<CertificateRead, string> {
  const [subject, issuer] = [nameText(parts.subject), nameText(parts.issuer)];
  if (subject === undefined)
    return fail(`Its subject, at byte ${parts.subject.at}, is not a name (RFC 5280 §4.1.2.4).`);
  if (issuer === undefined) return fail(`Its issuer, at byte ${parts.issuer.at}, is not a name (RFC 5280 §4.1.2.4).`);
  const { notBefore, notAfter } = parts;
  if (notBefore === undefined || notAfter === undefined)
    return fail(`Its validity, at byte ${parts.validity.at}, is not two times (RFC 5280 §4.1.2.5).`);
  const extensions = certificateExtensions(parts.extensions);
  if (!extensions.ok) return extensions;
  const [algorithm, key] = [signatureAlgorithm(parts.algorithm), keyOf(parts)];
  return ok({
    certificate: {
      subject,
      issuer,
      serial: hexOf(parts.serial.bytes, ':'),
      notBefore,
      notAfter,
      key: key.ok ? nameKey(key.value) : key.problem,
      signatureAlgorithm: algorithm.title,
      ...extensions.value,
      ...hashes,
    },
    key,
    subject: foldedName(subject),
    issuer: foldedName(issuer),
    algorithm,
    content: Uint8Array.from(parts.content.encoded),
    signature: Uint8Array.from(parts.signature),
  });
}

function keyOf({ publicKey }: CertificateParts): Result<Key, string> {
  const key = subjectPublicKey(childrenOf(publicKey));
  if (!key.ok) return key;
  return ok(buildKey({ ...key.value, format: 'x509', span: spanOf(0, 0), source: 'pasted', remarks: [] }));
}

async function hashesOf(der: Bytes): Promise<Hashes> {
  if (!('subtle' in crypto)) return {};
  const hash = async (name: string): Promise<string> =>
    encodeBase64url(new Uint8Array(await crypto.subtle.digest(name, der)));
  return { x5t: await hash('SHA-1'), x5tS256: await hash('SHA-256') };
}
