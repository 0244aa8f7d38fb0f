/** What a hypothesis says went otherwise than the token and the key field tell. */
export type HypothesisFamily =
  'secret' | 'key' | 'algorithm' | 'form' | 'signing-input' | 'edit' | 'design' | 'decryption';

/** What was measured where a hypothesis holds: byte counts, hashes, names. Each hypothesis knows its own. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * What kind of line of code puts it right. `core/autopsy/fixes` has the lines; the facts of the fault fill them in.
 * `secret-encoding`: how the secret becomes bytes; `secret-text`: which characters it has; `public-key`: which key verifies, and in
 * which form it is handed over; `algorithm`: which algorithm is named when signing; `signature-form`: how r and s are written;
 * `signed-text`: what is put together and signed, such as padding; `payload-json`: the payload must be kept as it was received.
 */
export type FixTopic =
  'secret-encoding' | 'secret-text' | 'public-key' | 'algorithm' | 'signature-form' | 'signed-text' | 'payload-json';

/**
 * The words of one way in which a signature can come to not match, or a token to not decrypt. The search for it is in
 * crypto/autopsy/hypotheses and crypto/autopsy/decryption/hypotheses.
 */
export interface Hypothesis {
  /** The name of its file. */
  readonly id: string;
  readonly family: HypothesisFamily;
  /** How seldom people meet it: what is tried first, and what is named of two things that come to the same bytes. */
  readonly rarity: 1 | 2 | 3;
  /** For the list of what was tried: "Secret decoded from base64". */
  readonly title: string;
  /** After "The signature matches if " or "The token can be decrypted if ": "the secret is base64-decoded first (32 bytes)". */
  clause(facts: Facts): string;
  /** What follows from it: sentences. */
  readonly because?: (facts: Facts) => string;
  /** Who does this: a sentence, which names a library and version only where they are known. */
  readonly who?: string;
  /** Public threads where people met it: "owner/repository#number". */
  readonly seenIn?: readonly string[];
  readonly fix?: FixTopic;
  /** Anyone can make such a signature, so a recipient must reject the token. */
  readonly isForgery?: true;
}
