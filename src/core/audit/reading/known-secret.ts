import { readReference, referenceAddress } from '../../registry/specifications.ts';
import type { Span } from '../../text/span.ts';
import { effectOf } from '../effect.ts';
import type { Diagnostic } from '../rule.ts';

/** A secret that was found by trying. */
export interface KnownSecret {
  readonly kind: string;
  /** "the 3rd most common password" */
  readonly words: string;
}

/** What is to be said of a token whose secret was found: where its signature is, and what the secret is. */
export function knownSecretFinding(span: Span, { kind, words }: KnownSecret): Diagnostic {
  const isPublic = kind === 'public-key';
  const reference = isPublic ? 'RFC 8725 §2.1' : 'RFC 8725 §3.5';
  const read = readReference(reference);
  const address = read && referenceAddress(read);
  return {
    id: 'known-secret',
    title: isPublic ? 'A public key taken as the secret' : 'A secret that others can find',
    severity: 'error',
    effect: effectOf('error', true),
    gate: 'signature',
    span,
    message: `This token is signed with ${words}. ${isPublic ? confusion : guessing}`,
    confidence: 'certain',
    remedy: isPublic ? fixedAlgorithm : newSecret,
    lesson: { slug: 'attacks-and-defences', title: 'Attacks and defences' },
    reference,
    ...(address !== undefined && { address }),
  };
}

const guessing =
  'Whoever has one such token can find that by trying, as this page did, and then sign tokens of their own that no receiver can tell from real ones. RFC 8725 §3.5 wants keys that nobody can guess.';
const confusion =
  'A public key is no secret: whoever has it can make this signature. That is the attack on receivers that let the token choose between RSA or ECDSA and HMAC (RFC 8725 §2.1).';
const newSecret =
  'Replace the secret by one from a generator of random numbers, at least as long as the hash, and accept no token signed with the old one any more.';
const fixedAlgorithm =
  'Accept this token nowhere, and let the receiver fix the algorithm that belongs to each key instead of taking it from the token.';
