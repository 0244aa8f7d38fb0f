import type { Name } from '@peculiar/asn1-x509';
import { plainText } from './plain-text.ts';

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

/** "CN=login.example, O=Example, C=DE": the last part of the name first (RFC 4514 §2.1). */
export const nameText = (name: Name): string =>
  [...name]
    .toReversed()
    .map((part) =>
      [...part].map(({ type, value }) => `${types.get(type) ?? type}=${plainText(value.toString(), ',+=')}`).join('+'),
    )
    .join(', ');

/** For comparing: names are the same but for case and repeated spaces (RFC 5280 §7.1). */
export const foldedName = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
