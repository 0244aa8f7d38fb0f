import { childrenOf, oidOf, type DerNode } from '../../asn1/der.ts';
import { otherCiphers } from '../../asn1/pbes2-identifiers.ts';

/** Why no password opens a store whose entries have these AlgorithmIdentifiers, as sentences. */
export function oldCiphers(algorithms: readonly DerNode[]): string {
  const oids = algorithms.map((algorithm) => oidOf(childrenOf(algorithm)?.[0]) ?? '');
  const known = oids.flatMap((oid) => otherCiphers.get(oid) ?? []);
  const names = [...new Set(known.map(({ name }) => name.replace(' (PKCS#12)', '')))];
  const how = names.length === 0 ? 'in a way that Jotter does not open' : `with ${names.join(', and with ')}`;
  return `This PKCS#12 key store (.p12, .pfx) is encrypted ${how}. Jotter opens AES-CBC with PBES2, as OpenSSL 3 writes it. ${convertStore(known.some(({ isLegacy }) => isLegacy))}`;
}

export const convertStore = (isLegacy = false): string =>
  `Convert it to PEM, and paste the result: openssl pkcs12 ${isLegacy ? '-legacy ' : ''}-in store.p12 -nodes -out key.pem`;

/** What to say of a store in which there is no key. */
export const noKeyIn = (secrets: number): string =>
  secrets === 0
    ? 'There is no key in this PKCS#12 key store (.p12, .pfx).'
    : 'This PKCS#12 key store (.p12, .pfx) has only secret keys, which Jotter does not read. Read one in Java with KeyStore.getKey, and paste its bytes in base64.';
