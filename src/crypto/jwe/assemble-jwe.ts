import { unreachable } from '../../core/text/result.ts';
import type { Serialization } from '../../core/token/token.ts';
import type { SealedParts } from './sealed-parts.ts';

type JweParts = SealedParts & { readonly encryptedKey: string };

/** The text of a token for one recipient whose whole header is protected (RFC 7516 §7.1, §7.2). */
export function assembleJwe(parts: JweParts, serialization: Serialization): string {
  const { header, encryptedKey, iv, ciphertext, tag } = parts;
  // RFC 7516 §7.2.1: the member is left out where the value would be empty.
  const own = encryptedKey === '' ? {} : { encrypted_key: encryptedKey };
  switch (serialization) {
    case 'compact':
      return [header, encryptedKey, iv, ciphertext, tag].join('.');
    case 'flattened':
      return JSON.stringify({ protected: header, ...own, iv, ciphertext, tag });
    case 'general':
      return JSON.stringify({ protected: header, recipients: [own], iv, ciphertext, tag });
    default:
      return unreachable(serialization);
  }
}
