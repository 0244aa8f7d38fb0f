/** A certificate as it is shown (RFC 5280 §4.1). Texts are whatever its author wrote. */
export interface Certificate {
  /** "CN=login.example, O=Example, C=DE" (RFC 4514); empty where it names nobody. */
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal, "1a:2b". */
  readonly serial: string;
  /** Seconds since 1970, both inclusive (RFC 5280 §4.1.2.5). */
  readonly notBefore: number;
  readonly notAfter: number;
  /** "DNS login.example", "IP 192.0.2.1" (RFC 5280 §4.2.1.6). */
  readonly names: readonly string[];
  /** "RSA 2048-bit public key", or why it is none that JOSE has. */
  readonly key: string;
  /** "RSA PKCS#1 v1.5 with SHA-256" */
  readonly signatureAlgorithm: string;
  /** Basic constraints (RFC 5280 §4.2.1.9): may it sign certificates, and how many may stand between it and the last one. */
  readonly authority?: { readonly isAuthority: boolean; readonly pathLength?: number };
  /** RFC 5280 §4.2.1.3, in its words; undefined where nothing is said. */
  readonly keyUsage?: readonly string[];
  /** `x5t` and `x5t#S256` (RFC 7515 §4.1.7, §4.1.8); undefined where the browser gives the page no hash. */
  readonly x5t?: string;
  readonly x5tS256?: string;
}

/** Whose signature a certificate carries, as far as it could be checked here. */
export type CertificateSigner =
  | { readonly by: 'next' | 'itself'; readonly verdict: 'valid' | 'invalid' }
  /** `why` is a sentence. */
  | { readonly by: 'next' | 'itself'; readonly verdict: 'unchecked'; readonly why: string }
  | { readonly by: 'missing' };

export interface CertificateLink {
  readonly certificate: Certificate;
  readonly signer: CertificateSigner;
}

export interface CertificateRemark {
  readonly severity: 'error' | 'warning' | 'info';
  /** A sentence. */
  readonly message: string;
}

/** The certificate of a key, those that sign it as far as they are there, and what is odd about them. Nothing of it is trust. */
export interface CertificateReport {
  /** That of the key first, then each one's signer. */
  readonly links: readonly CertificateLink[];
  readonly remarks: readonly CertificateRemark[];
}

export type CertificateAge = 'early' | 'current' | 'expired';

export const ageOf = ({ notBefore, notAfter }: Certificate, now: number): CertificateAge =>
  now < notBefore ? 'early' : now > notAfter ? 'expired' : 'current';
