import type { Algorithm } from '../../registry/algorithms.ts';
import { readReference, referenceAddress } from '../../registry/specifications.ts';
import type { Span } from '../../text/span.ts';
import { effectOf } from '../effect.ts';
import type { Diagnostic } from '../rule.ts';

/** A key that verified a signature or opened a token, and is smaller than its algorithm demands. */
export interface WeakUse {
  readonly algorithm: Algorithm;
  /** Of the signature, or of the encrypted key, in the pasted text. */
  readonly span: Span;
  /** A sentence. */
  readonly why: string;
}

/** What only somebody with the key can find: rules look at the token alone. */
export function weakKeyFinding({ algorithm, span, why }: WeakUse): Diagnostic {
  const reference = readReference(algorithm.reference);
  const address = reference && referenceAddress(reference);
  const danger =
    algorithm.kind === 'mac'
      ? 'A short secret can be found by trying, with nothing but this token at hand; then anyone can sign.'
      : 'So short a modulus can be factored; then anyone can do what only the private key should.';
  return {
    id: 'weak-key',
    title: 'A key that is too small',
    severity: 'warning',
    effect: effectOf('warning'),
    gate: 'signature',
    span,
    message: `${why} ${danger}`,
    reference: algorithm.reference,
    ...(address !== undefined && { address }),
  };
}
