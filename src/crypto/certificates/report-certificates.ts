import type {
  CertificateLink,
  CertificateRemark,
  CertificateReport,
} from '../../core/keys/certificates/certificate.ts';
import type { Key, KeyCertificates } from '../../core/keys/key.ts';
import { certificatePath } from './certificate-path.ts';
import { jwkRemarks } from './jwk-remarks.ts';
import { readCertificate } from './read-certificate.ts';

/** What the certificates of a key say, and which of them signs which. Undefined for a key that has none. */
export async function reportCertificates(key: Key, signal: AbortSignal): Promise<CertificateReport | undefined> {
  const { certificates } = key;
  if (!certificates) return undefined;
  const read = await Promise.all(certificates.list.map(readCertificate));
  signal.throwIfAborted();
  const pool = read.map((one) => (one.ok ? one.value : undefined));
  const unread = read.flatMap((one, index): readonly CertificateRemark[] =>
    one.ok || (certificates.from === 'text' && index !== certificates.own)
      ? []
      : [{ severity: 'error', message: `Certificate ${index + 1} is left out. ${one.problem}` }],
  );
  const { links, indices } = await certificatePath(pool, certificates.own, signal);
  const own = pool[certificates.own];
  const remarks = [
    ...(own ? jwkRemarks(key, own) : []),
    ...unread,
    ...orderRemarks(certificates, indices),
    ...authorityRemarks(links),
  ];
  return { links, remarks };
}

function orderRemarks({ list, from }: KeyCertificates, indices: readonly number[]): readonly CertificateRemark[] {
  const remarks: CertificateRemark[] = [];
  const places = indices.map((index) => index + 1).join(', ');
  if (indices.some((index, at) => index < (indices[at - 1] ?? -1))) {
    const rule =
      from === 'x5c'
        ? '"x5c" must have each one right behind the one it signs (RFC 7517 §4.7), and strict libraries refuse this order'
        : 'servers want each one right behind the one it signs';
    remarks.push({
      severity: from === 'x5c' ? 'error' : 'warning',
      message: `The certificates stand in another order than they sign each other: in the order of signing they are numbers ${places}. They are shown in that order; ${rule}.`,
    });
  }
  const loose = list.flatMap((_, index) => (indices.includes(index) ? [] : [index + 1]));
  if (from === 'x5c' && loose.length > 0) {
    const one = loose.length === 1;
    remarks.push({
      severity: 'warning',
      message: `Certificate${one ? '' : 's'} ${loose.join(', ')} in "x5c" ${one ? 'does' : 'do'} not belong to the chain of the first one: ${one ? 'it signs' : 'they sign'} none of its certificates (RFC 7517 §4.7).`,
    });
  }
  return remarks;
}

/** What a strict verifier holds against those that sign others (RFC 5280 §6.1.4). The first one signs no certificate. */
function authorityRemarks(links: readonly CertificateLink[]): readonly CertificateRemark[] {
  return links.flatMap(({ certificate: { authority, keyUsage } }, index): readonly CertificateRemark[] => {
    if (index === 0) return [];
    const name = `Certificate ${index + 1} signs certificate ${index}`;
    const remarks: string[] = [];
    if (!authority?.isAuthority)
      remarks.push(`${name} and is not marked as an authority (basic constraints, RFC 5280 §4.2.1.9).`);
    if (keyUsage && !keyUsage.includes('keyCertSign'))
      remarks.push(`${name}, and its key usage does not list keyCertSign (RFC 5280 §4.2.1.3).`);
    const between = index - 1;
    if (authority?.pathLength !== undefined && authority.pathLength < between)
      remarks.push(
        `Certificate ${index + 1} allows ${authority.pathLength} authorities below it, and here are ${between} (RFC 5280 §4.2.1.9).`,
      );
    return remarks.map((message) => ({
      severity: 'warning',
      message: `${message} Strict verifiers refuse this chain.`,
    }));
  });
}
