import type { MisfitKey } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Jwe } from '../../core/token/token.ts';
import type { EncryptedWith } from '../jwe-header/encrypted-with.ts';
import type { TrialFault } from '../key-management/recovery.ts';
import { decryptContent, type OpenedBy } from './decrypt-content.ts';
import { mostDecryptionTime } from '../../core/text/work-caps.ts';

/** One recipient of the token, and the keys at hand sorted for it. */
export interface Candidate {
  readonly recipient: Jwe;
  readonly wanted: EncryptedWith;
  readonly fitting: readonly Key[];
  readonly misfits: readonly MisfitKey[];
}

export interface Trials {
  readonly opened?: { readonly candidate: Candidate; readonly key: Key; readonly opened: OpenedBy };
  readonly faults: readonly { readonly candidate: Candidate; readonly key: Key; readonly fault: TrialFault }[];
}

/** Of a trial beside what its algorithm takes. */
const perTrial = 500;

/** Tries each recipient with each key that fits it, until one opens the token. Rejects with the signal's reason when aborted. */
export async function tryRecipients(candidates: readonly Candidate[], signal: AbortSignal): Promise<Trials> {
  const faults: Trials['faults'][number][] = [];
  let left = mostDecryptionTime;
  const spend = (microseconds: number): boolean => {
    left -= microseconds;
    return left >= 0;
  };
  for (const candidate of candidates) {
    const { recipient, wanted } = candidate;
    const encryptedKey = Uint8Array.from(recipient.encryptedKey.readable);
    for (const key of candidate.fitting) {
      signal.throwIfAborted();
      if (!spend(perTrial)) return { faults: [...faults, { candidate, key, fault: exhausted }] };
      const opened = await decryptContent(recipient, { wanted, scheme: wanted.scheme, key, encryptedKey, spend });
      signal.throwIfAborted();
      if (opened.ok) return { opened: { candidate, key, opened: opened.value }, faults };
      faults.push({ candidate, key, fault: opened.problem });
    }
  }
  return { faults };
}

const exhausted: TrialFault = {
  kind: 'refused',
  because: 'over-limit',
  why: 'This key and those behind it were not tried: the ones before took all the time that Jotter gives a token. Take away the keys that are not meant.',
};
