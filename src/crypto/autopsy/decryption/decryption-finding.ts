import { findingWords } from '../../../core/autopsy/finding-words.ts';
import type { AutopsyFinding, Fault, Remedy } from '../../../core/autopsy/report.ts';
import type { Key } from '../../../core/keys/key.ts';
import { describeKey } from '../../../core/keys/describe-key.ts';
import { encodeBase64url } from '../../../core/text/base64url.ts';
import type { HeldFault } from '../axes.ts';
import { keyThumbprint } from '../key-thumbprint.ts';
import { secretRemedy, type KeyRemedy } from '../remedy.ts';
import type { Given } from './decryption-axes.ts';
import type { SealedEvidence } from './sealed-evidence.ts';

/** A content key that was computed, and whose tag fits. */
export interface DecryptionMatch {
  readonly given: Given;
  /** Of the given key, and all of them. */
  readonly givenFaults: readonly HeldFault[];
  readonly faults: readonly HeldFault[];
}

/** What is told of a match. */
export function decryptionFinding(evidence: SealedEvidence, match: DecryptionMatch): AutopsyFinding {
  const { given, faults } = match;
  const remedy = remedyOf(evidence, match);
  return {
    faults: faults.map(faultOf),
    ...(given.kind === 'key' && { key: nameOf(given.key) }),
    ...(remedy && { remedy }),
    ...findingWords(faults, 'The token can be decrypted'),
  };
}

/** Lines of code that put it right are those of signatures, so a fault of a decryption names none. */
const faultOf = ({ hypothesis: { id, family }, facts }: HeldFault): Fault => ({ id, family, facts });

function nameOf(key: Key): NonNullable<AutopsyFinding['key']> {
  const thumbprint = keyThumbprint(key.material);
  return { id: key.id, name: describeKey(key), ...(thumbprint === undefined ? {} : { thumbprint }) };
}

/** Undefined where another key does not help, because the token was not made as its header says. */
function remedyOf(evidence: SealedEvidence, { given, givenFaults, faults }: DecryptionMatch): Remedy | undefined {
  if (givenFaults.length < faults.length) return undefined;
  const { label, text, encoding } = keyRemedy(evidence, given);
  return { label, key: { text, encoding } };
}

function keyRemedy({ keyText }: SealedEvidence, given: Given): KeyRemedy {
  if (given.kind === 'key')
    return { label: 'Use this key', text: JSON.stringify(given.key.material, undefined, 2), encoding: 'utf8' };
  const { secret, isDerived } = given;
  const text = encodeBase64url(secret.bytes);
  const plain = isDerived ? undefined : secretRemedy(keyText, secret);
  return plain ?? { label: isDerived ? 'Use the derived key' : 'Use this secret', text, encoding: 'base64url' };
}
