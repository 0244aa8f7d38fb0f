import type { Fault } from '../text/result.ts';
import type { Answer } from './answer.ts';
import type { KeyBindingCheck } from './key-binding-check.ts';

/** The answer on the issuer's signature, and what the holder's adds to it: either may fail by itself (RFC 9901 §7.3). */
export function withBinding(issuer: Answer, checks: readonly KeyBindingCheck[]): Answer {
  const failing = checks.filter(({ outcome }) => outcome === 'not-met');
  const open = checks.filter(({ outcome }) => outcome === 'needs-input');
  if (failing.length > 0) {
    const notes = [...issuer.notes, ...failing.map(({ id, why }) => `Key binding, ${id}: ${why}`)];
    const title = issuer.state === 'fail' ? issuer.title : 'The key binding fails';
    const doubt = `the key binding fails (${failing.map(({ id }) => id).join(', ')})`;
    return {
      ...issuer,
      state: 'fail',
      ...(issuer.state === 'fail' ? {} : { doubt }),
      words: `${issuer.words}; the key binding fails`,
      title,
      notes,
    };
  }
  if (open.length === 0) {
    const note = 'Key binding: every check passes. The holder made this presentation for this recipient.';
    return { ...issuer, words: `${issuer.words}; bound to its holder`, notes: [...issuer.notes, note] };
  }
  const missing = open.map(({ id }) => id).join(', ');
  const note = `Key binding: ${checks.length - open.length} of ${checks.length} checks pass. Only the recipient knows the rest (${missing}): enter it under “Key binding”.`;
  return { ...issuer, notes: [...issuer.notes, note] };
}

/** What fails of the key binding, as faults. */
export const bindingFaults = (checks: readonly KeyBindingCheck[]): readonly Fault[] =>
  checks
    .filter(({ outcome }) => outcome === 'not-met')
    .map(({ id, why, span, reference }) => ({
      id: `key-binding-${id}`,
      severity: 'error',
      span,
      message: why,
      reference,
    }));
