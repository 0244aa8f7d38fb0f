import type { Encryption } from '../../../core/registry/encryptions.ts';
import type { KeyManagement } from '../../../core/registry/key-management.ts';
import type { KeyScheme } from '../../jwe-header/key-scheme.ts';
import type { SealedContent } from '../../jwe/content-cipher.ts';
import type { Bytes, SecretEvidence } from '../evidence.ts';

/** How one recipient gets the content key, as the header tells. */
export interface SealedRecipient {
  /** The name in the header. */
  readonly alg: string;
  readonly management: KeyManagement;
  readonly encryption: Encryption;
  /** The content was compressed before it was encrypted (`zip`). */
  readonly compressed: boolean;
  readonly encryptedKey: Bytes;
  /** What the header says beside the name, where that could be read. The `iv` of an AES-GCM key wrap may have any length. */
  readonly scheme?: KeyScheme;
  /** `apu` and `apv` as they are written in the header; empty where it has none. */
  readonly parties: { readonly u: string; readonly v: string };
}

/** All that the search looks at where a token does not decrypt, as plain data, so that it can be sent to a worker. */
export interface SealedEvidence extends SecretEvidence {
  readonly recipients: readonly SealedRecipient[];
  /** Of any length. */
  readonly sealed: SealedContent;
  /** The Additional Authenticated Data (RFC 7516 §5.1 step 14), and the protected header decoded. */
  readonly aad: Bytes;
  readonly headerBytes: Bytes;
  /** The text around the token, where it is not alone. */
  readonly around: string;
}
