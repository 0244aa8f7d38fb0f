import type { Result } from '../../text/result.ts';
import type { DerNode } from '../asn1/der.ts';
import type { KeyFormat, KeyMaterial } from '../key.ts';

/** What a DER structure held, before it is known where it stood. */
export interface DerKey {
  readonly material: KeyMaterial;
  /** Only ML-DSA: its algorithm identifier names the JOSE `alg`. */
  readonly alg?: string;
  /** Sentences. */
  readonly remarks: readonly string[];
}

/** One way to write a key in DER. */
export interface DerFormat {
  readonly id: KeyFormat;
  /** "PKCS#8", as it stands in a verdict. */
  readonly title: string;
  /** PEM labels that announce it (RFC 7468), without their spaces. */
  readonly labels: readonly string[];
  /** Undefined where the structure is another one; the problem is a sentence. */
  read(children: readonly DerNode[]): Result<DerKey, string> | undefined;
}
