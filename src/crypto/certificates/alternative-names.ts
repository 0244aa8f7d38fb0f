import { childrenOf, type DerNode, oidOf, tags } from '../../core/keys/asn1/der.ts';
import { hexOf, latin1 } from './asn1-text.ts';
import { nameText } from './distinguished-name.ts';
import { plainText } from './plain-text.ts';

/** "DNS login.example", "IP 192.0.2.1" (RFC 5280 §4.2.1.6): the tag of a GeneralName tells its kind. */
export function alternativeName(name: DerNode): string {
  switch (name.tag) {
    case 0x81:
      return `mail ${plainText(latin1(name.bytes))}`;
    case 0x82:
      return `DNS ${plainText(latin1(name.bytes))}`;
    case 0x86:
      return `URI ${plainText(latin1(name.bytes))}`;
    case 0x87:
      return `IP ${plainText(addressText(name.bytes))}`;
    case 0x88:
      return `OID ${oidOf({ ...name, tag: tags.oid }) ?? 'unreadable'}`;
    case 0xa0:
      return `other name of the type ${oidOf(childrenOf(name)?.[0]) ?? 'unreadable'}`;
    case 0xa4:
      return `name ${nameText(childrenOf(name)?.[0]) ?? 'unreadable'}`;
    default:
      return 'a name of a kind that Jotter does not show';
  }
}

/** An address of IPv4 or IPv6 (RFC 5280 §4.2.1.6, RFC 5952 §4); what has another length in hexadecimal. */
function addressText(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return hexOf(bytes, ':');
  const groups = Array.from({ length: 8 }, (_, at) =>
    ((bytes[at * 2] ?? 0) * 256 + (bytes[at * 2 + 1] ?? 0)).toString(16),
  );
  const [start, length] = longestZeros(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

/** Start and length of the first of the longest runs of zeros. */
function longestZeros(groups: readonly string[]): readonly [number, number] {
  let longest: readonly [number, number] = [0, 0];
  for (const start of groups.keys()) {
    const end = groups.findIndex((group, at) => at >= start && group !== '0');
    const length = (end < 0 ? groups.length : end) - start;
    if (length > longest[1]) longest = [start, length];
  }
  return longest;
}
