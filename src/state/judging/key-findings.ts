import { computed } from 'nanostores';
import type { Diagnostic } from '../../core/audit/rule.ts';
import { weaknessOf } from '../../core/keys/weakness.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Part } from '../../core/token/part/part.ts';
import { $decrypted } from '../token/decryption.ts';
import { $explanations } from '../circumstances/explanations.ts';
import { $signatures } from '../session/session.ts';
import { $verifications } from '../verifying/verification.ts';

interface Use {
  readonly algorithm: string;
  readonly key: Key;
  /** What the key made, to point at. */
  readonly part: Part;
}

/** Every key that verified a signature or opened the token in view. */
const $uses = computed([$signatures, $verifications, $decrypted], (signatures, answers, decrypted): readonly Use[] => {
  const verified = signatures.flatMap(({ signature }, index) => {
    const answer = answers.status === 'done' ? answers.value[index] : undefined;
    return answer?.verdict === 'valid' ? [{ ...answer, part: signature }] : [];
  });
  return decrypted ? [...verified, { ...decrypted, part: decrypted.recipient.encryptedKey }] : verified;
});

/** What is to be said of them; a finding needs the key, so no rule that looks at the token alone can have it. */
export const $keyFindings = computed([$uses, $explanations], (uses, explain): readonly Diagnostic[] =>
  uses.flatMap(({ algorithm, key, part }) => {
    const row = algorithms.get(algorithm);
    const why = row && weaknessOf(row, key);
    if (!explain || !row || why === undefined) return [];
    return [explain.weakKeyFinding({ algorithm: row, span: part.excerpt.span, why })];
  }),
);
