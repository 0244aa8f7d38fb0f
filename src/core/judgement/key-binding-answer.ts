import type { Fault } from '../text/result.ts';
import type { Answer } from './answer.ts';
import type { KeyBindingCheck } from './key-binding-check.ts';
import type { Setting } from './setting.ts';

/**
 * The answer on the issuer's signature, and what the holder's adds to it: either may fail by itself (RFC 9901 §7.3). `linked`: which of
 * the recipient's expectations a link chose.
 */
export function withBinding(
  issuer: Answer,
  checks: readonly KeyBindingCheck[],
  linked: readonly Setting['name'][] = [],
): Answer {
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
  const unsigned = open.find(({ id }) => id === 'signature');
  if (unsigned)
    return doubted(
      issuer,
      'the signature of the key binding is not checked',
      `Key binding, signature: ${unsigned.why}`,
    );
  if (linked.length > 0) {
    const note = `Key binding: a link chose what it is checked against (${linked.join(', ')}), so a pass says nothing about this recipient.`;
    return doubted(issuer, 'a link chose what the key binding is checked against', note);
  }
  if (open.length === 0) {
    const note = 'Key binding: every check passes. The holder made this presentation for this recipient.';
    return { ...issuer, words: `${issuer.words}; bound to its holder`, notes: [...issuer.notes, note] };
  }
  const missing = open.map(({ id }) => id).join(', ');
  const note = `Key binding: ${checks.length - open.length} of ${checks.length} checks pass. Only the recipient knows the rest (${missing}): enter it under “Key binding”.`;
  return { ...issuer, notes: [...issuer.notes, note] };
}

/** Nothing fails, and nothing of it may look right, either. */
function doubted(issuer: Answer, doubt: string, note: string): Answer {
  const notes = [...issuer.notes, note];
  return issuer.state === 'pass'
    ? { ...issuer, state: 'warn', doubt, words: `${issuer.words}, but ${doubt}`, notes }
    : { ...issuer, notes };
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
