import type { CertificateLink, CertificateRemark } from '../../core/keys/certificates/certificate.ts';

/** What a strict verifier holds against those that sign others (RFC 5280 §6.1.4). The first one signs no certificate. */
export function authorityRemarks(links: readonly CertificateLink[]): readonly CertificateRemark[] {
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
