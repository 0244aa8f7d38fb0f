import type { AutopsyEvidence } from '../evidence.ts';
import { autopsy, type AutopsyAnswer } from '../search.ts';
import type { SealedEvidence } from './sealed-evidence.ts';

export type AnyEvidence = AutopsyEvidence | SealedEvidence;

/** The search for the cause, of a signature that does not match or of a token that does not decrypt. */
export async function* anyAutopsy(evidence: AnyEvidence): AsyncGenerator<AutopsyAnswer> {
  if (!('sealed' in evidence)) return yield* autopsy(evidence);
  const { decryptionAutopsy } = await import('./decryption-autopsy.ts');
  return yield* decryptionAutopsy(evidence);
}
