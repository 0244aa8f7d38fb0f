import { withPlaintext, type Alignment } from '../plaintext.ts';
import { recipientAt } from '../recipient-at.ts';
import type { Jwe } from '../token.ts';

/** What was decrypted of a token, and for which of its recipients. */
export interface Content {
  readonly recipient: number;
  readonly plaintext: Uint8Array;
  readonly alignment: Alignment;
}

/** The token with its payload, once a key has opened it. */
export function opened(jwe: Jwe, { recipient, plaintext, alignment }: Content): Jwe {
  const open = withPlaintext(recipientAt(jwe, recipient), plaintext, alignment);
  return { ...open, others: jwe.others, parts: jwe.parts };
}
