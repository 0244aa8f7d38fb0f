import { secondsOf } from '../../text/calendar.ts';
import { fail, ok, type Result } from '../../text/result.ts';
import { bitStringOf, childrenOf, type DerNode, tags } from '../asn1/der.ts';

const utcTime = 0x17;

const generalizedTime = 0x18;

/**
 * Seconds since 1970 of a UTCTime or GeneralizedTime (RFC 5280 §4.1.2.5); undefined where it is none. Seconds may be left
 * out and another zone named, which old certificates do and RFC 5280 forbids.
 */
function certificateTime(node: DerNode | undefined): number | undefined {
  if (!node || node.bytes.length > 24 || (node.tag !== utcTime && node.tag !== generalizedTime)) return undefined;
  const text = new TextDecoder().decode(node.bytes);
  const full = node.tag === utcTime ? `${Number(text.slice(0, 2)) >= 50 ? '19' : '20'}${text}` : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:Z|([+-])(\d\d)(\d\d))$/.exec(full);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = match.slice(1, 6).map(Number);
  const seconds = Number(match[6] ?? 0);
  const time = hours > 23 ? undefined : secondsOf({ year, month, day, hours, minutes, seconds });
  const ahead = (Number(match[8] ?? 0) * 3600 + Number(match[9] ?? 0) * 60) * (match[7] === '-' ? -1 : 1);
  return time === undefined ? undefined : time - ahead;
}

/** The fields of a certificate, in DER (RFC 5280 §4.1). Whoever shows, names or uses one reads it from here. */
export interface CertificateParts {
  /** TBSCertificate: what is signed. */
  readonly content: DerNode;
  readonly serial: DerNode;
  readonly issuer: DerNode;
  readonly validity: DerNode;
  /** Seconds since 1970, both inclusive; undefined where it is no time (RFC 5280 §4.1.2.5). */
  readonly notBefore: number | undefined;
  readonly notAfter: number | undefined;
  readonly subject: DerNode;
  readonly publicKey: DerNode;
  /** The list itself. */
  readonly extensions?: DerNode;
  readonly algorithm: DerNode;
  readonly signature: Uint8Array;
}

/**
 * Of the children of a Certificate; undefined where the structure is another one. The problem is a sentence. Nothing is
 * checked but the form.
 */
export function readCertificateParts(
  children: readonly DerNode[] | undefined,
): Result<CertificateParts, string> | undefined {
  const [content, algorithm, signed, ...more] = children ?? [];
  const fields = childrenOf(content);
  if (!content || !fields || algorithm?.tag !== tags.sequence || signed?.tag !== tags.bitString || more.length > 0)
    return undefined;
  // [0] version is left out in version 1.
  const [serial, inner, issuer, validity, subject, publicKey, ...rest] = fields.slice(
    fields[0]?.tag === tags.context(0) ? 1 : 0,
  );
  const end = content.at + content.encoded.length;
  if (serial?.tag !== tags.integer) return lacking('serial number', serial, end);
  if (inner?.tag !== tags.sequence) return lacking('signature algorithm', inner, end);
  if (issuer?.tag !== tags.sequence) return lacking('issuer', issuer, end);
  if (validity?.tag !== tags.sequence) return lacking('validity', validity, end);
  if (subject?.tag !== tags.sequence) return lacking('subject', subject, end);
  if (publicKey?.tag !== tags.sequence) return lacking('public key', publicKey, end);
  const signature = bitStringOf(signed);
  if (!signature) return lacking('signature', signed, end);
  const wrapped = rest.find(({ tag }) => tag === tags.context(3));
  const extensions = childrenOf(wrapped)?.[0];
  if (wrapped && extensions?.tag !== tags.sequence) return lacking('list of extensions', extensions ?? wrapped, end);
  const [notBefore, notAfter] = (childrenOf(validity) ?? []).map(certificateTime);
  const fixed = { content, serial, issuer, validity, notBefore, notAfter, subject, publicKey, algorithm, signature };
  return ok(extensions ? { ...fixed, extensions } : fixed);
}

const lacking = (name: string, found: DerNode | undefined, end: number): Result<never, string> =>
  fail(
    `The certificate is damaged at byte ${found?.at ?? end}, where its ${name} must be (RFC 5280 §4.1): copy it once more.`,
  );
