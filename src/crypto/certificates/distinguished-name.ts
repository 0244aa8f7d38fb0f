import { childrenOf, oidOf, tags, type DerNode } from '../../core/keys/asn1/der.ts';
import { asn1Text } from './asn1-text.ts';
import { plainText } from './plain-text.ts';

const SET = 0x31;

/** RFC 4514 §3, RFC 4519, and what certificates have besides. */
const types: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.4', 'SN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.9', 'street'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.12', 'title'],
  ['2.5.4.15', 'businessCategory'],
  ['2.5.4.17', 'postalCode'],
  ['2.5.4.42', 'GN'],
  ['2.5.4.97', 'organizationIdentifier'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['1.2.840.113549.1.9.1', 'emailAddress'],
]);

/** "CN=login.example, O=Example, C=DE": the last part of the name first (RFC 4514 §2.1). Undefined where it is no name. */
export function nameText(name: DerNode | undefined): string | undefined {
  if (name?.tag !== tags.sequence) return undefined;
  const parts = childrenOf(name)?.map(partText);
  return parts?.every((part) => part !== undefined) ? parts.toReversed().join(', ') : undefined;
}

/** RelativeDistinguishedName (RFC 5280 §4.1.2.4): a set of types with their values. */
function partText(part: DerNode): string | undefined {
  const pairs = part.tag === SET ? childrenOf(part)?.map(pairText) : undefined;
  return pairs?.every((pair) => pair !== undefined) ? pairs.join('+') : undefined;
}

function pairText(pair: DerNode): string | undefined {
  const [type, value] = childrenOf(pair) ?? [];
  const oid = oidOf(type);
  return oid === undefined || !value ? undefined : `${types.get(oid) ?? oid}=${plainText(asn1Text(value), ',+=')}`;
}

/** For comparing: names are the same but for case and repeated spaces (RFC 5280 §7.1). */
export const foldedName = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
