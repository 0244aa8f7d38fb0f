import type { Fault } from '../../core/text/result.ts';
import type { KeyBinding } from '../../crypto/selective/key-binding.ts';
import type { SignatureView } from './verdict-view.ts';

/** The verdict on the issuer's signature, and what the holder's adds to it: either may fail by itself. */
export function withBinding(issuer: SignatureView, { checks }: Pick<KeyBinding, 'checks'>): SignatureView {
  const failing = checks.filter(({ outcome }) => outcome === 'not-met');
  const open = checks.filter(({ outcome }) => outcome === 'needs-input');
  if (failing.length > 0) {
    const notes = [...issuer.notes, ...failing.map(({ id, why }) => `Key binding, ${id}: ${why}`)];
    const title = issuer.state === 'fail' ? issuer.title : 'The key binding does not hold';
    return { ...issuer, state: 'fail', words: `${issuer.words}; the key binding fails`, title, notes };
  }
  if (open.length === 0) {
    const note = 'Key binding: every check holds. The holder made this presentation, for this receiver.';
    return { ...issuer, words: `${issuer.words}; bound to its holder`, notes: [...issuer.notes, note] };
  }
  const still = open.map(({ id }) => id).join(', ');
  const note = `Key binding: ${checks.length - open.length} of ${checks.length} checks hold. What only the receiver knows is open: ${still}. Fill it in under “Key binding”.`;
  return { ...issuer, notes: [...issuer.notes, note] };
}

/** What fails of the key binding, as faults. */
export const bindingFaults = ({ checks }: KeyBinding): readonly Fault[] =>
  checks
    .filter(({ outcome }) => outcome === 'not-met')
    .map(({ id, why, span, reference }) => ({
      id: `key-binding-${id}`,
      severity: 'error',
      span,
      message: why,
      reference,
    }));
