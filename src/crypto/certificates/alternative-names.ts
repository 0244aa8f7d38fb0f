import { childrenOf, oidOf, tags, type DerNode } from '../../core/keys/asn1/der.ts';
import { addressText } from './address-text.ts';
import { latin1 } from './asn1-text.ts';
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
