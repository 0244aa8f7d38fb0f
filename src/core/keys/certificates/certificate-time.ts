import type { DerNode } from '../asn1/der.ts';

const utcTime = 0x17;
const generalizedTime = 0x18;

/**
 * Seconds since 1970 of a UTCTime or GeneralizedTime (RFC 5280 §4.1.2.5); undefined where it is none. Seconds may be left
 * out and another zone named, which old certificates do and RFC 5280 forbids.
 */
export function certificateTime(node: DerNode | undefined): number | undefined {
  if (!node || node.bytes.length > 24 || (node.tag !== utcTime && node.tag !== generalizedTime)) return undefined;
  const text = new TextDecoder().decode(node.bytes);
  const full = node.tag === utcTime ? `${Number(text.slice(0, 2)) >= 50 ? '19' : '20'}${text}` : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:Z|([+-])(\d\d)(\d\d))$/.exec(full);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = match.slice(1, 6).map(Number);
  const seconds = Number(match[6] ?? 0);
  if (month < 1 || month > 12 || day < 1 || day > 31 || hours > 23 || minutes > 59 || seconds > 60) return undefined;
  const ahead = (Number(match[8] ?? 0) * 3600 + Number(match[9] ?? 0) * 60) * (match[7] === '-' ? -1 : 1);
  return dayOf(year, month, day) * 86_400 + hours * 3600 + minutes * 60 + seconds - ahead;
}

/** Days from 1970-01-01 in the Gregorian calendar, by years that begin on 1 March. */
function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leaps + dayOfYear - 719_468;
}
