import type { GeneralName } from '@peculiar/asn1-x509';
import { nameText } from './distinguished-name.ts';
import { plainText } from './plain-text.ts';

/** "DNS login.example", "IP 192.0.2.1" (RFC 5280 §4.2.1.6). */
export function alternativeName(name: GeneralName): string {
  const { dNSName, iPAddress, rfc822Name, uniformResourceIdentifier, directoryName, registeredID, otherName } = name;
  if (dNSName !== undefined) return `DNS ${plainText(dNSName)}`;
  if (iPAddress !== undefined) return `IP ${plainText(iPAddress)}`;
  if (rfc822Name !== undefined) return `mail ${plainText(rfc822Name)}`;
  if (uniformResourceIdentifier !== undefined) return `URI ${plainText(uniformResourceIdentifier)}`;
  if (directoryName !== undefined) return `name ${nameText(directoryName)}`;
  if (registeredID !== undefined) return `OID ${registeredID}`;
  return otherName ? `other name of the type ${otherName.typeId}` : 'a name of a kind that Jotter does not show';
}
