import { childrenOf, readDer, tags, type DerNode } from './der.ts';
import type { KeyMaterial } from './key.ts';
import { subjectPublicKey } from './subject-public-key.ts';

/** What can be read of a certificate without a library (RFC 5280 §4.1). Nothing of it is believed here. */
export interface CertificateOutline {
  /** The names in DER: compared byte by byte, as a chain is (RFC 5280 §7.1 allows more). */
  readonly subject: Uint8Array;
  readonly issuer: Uint8Array;
  /** Seconds since 1970, both inclusive; undefined where the time is written in a way that DER does not know. */
  readonly notBefore?: number;
  readonly notAfter?: number;
  /** The public key, where JOSE has such keys. */
  readonly key?: KeyMaterial;
}

export function certificateOutline(der: Uint8Array): CertificateOutline | undefined {
  const root = readDer(der);
  const [body, , signature] = (root.ok ? childrenOf(root.value) : undefined) ?? [];
  const fields = childrenOf(body);
  if (!fields || signature?.tag !== tags.bitString) return undefined;
  // [0] version is left out in version 1; serial and algorithm come before the issuer.
  const [issuer, validity, subject, publicKey] = fields.slice(fields[0]?.tag === tags.context(0) ? 3 : 2);
  const [from, to] = childrenOf(validity) ?? [];
  if (!issuer || !subject || !publicKey) return undefined;
  const [notBefore, notAfter, key] = [secondsOf(from), secondsOf(to), subjectPublicKey(childrenOf(publicKey))];
  return {
    subject: subject.bytes,
    issuer: issuer.bytes,
    ...(notBefore !== undefined && { notBefore }),
    ...(notAfter !== undefined && { notAfter }),
    ...(key.ok && { key: key.value.material }),
  };
}

const utcTime = 0x17;
const generalizedTime = 0x18;

/** UTCTime or GeneralizedTime, both in UTC and with seconds (RFC 5280 §4.1.2.5). */
function secondsOf(node: DerNode | undefined): number | undefined {
  if (!node || node.bytes.length > 20) return undefined;
  const text = new TextDecoder().decode(node.bytes);
  const full = node.tag === utcTime ? `${Number(text.slice(0, 2)) >= 50 ? '19' : '20'}${text}` : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  if (!match || (node.tag !== utcTime && node.tag !== generalizedTime)) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map(Number);
  return dayOf(year, month, day) * 86_400 + hours * 3600 + minutes * 60 + seconds;
}

/** Days from 1970-01-01 in the Gregorian calendar, by years that begin on 1 March. */
function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leaps + dayOfYear - 719_468;
}
