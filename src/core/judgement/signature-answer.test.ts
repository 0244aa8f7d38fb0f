import { describe, expect, it } from 'vitest';
import { spanOf } from '../text/span.ts';
import { withBinding } from './key-binding-answer.ts';
import type { KeyBindingCheck } from './key-binding-check.ts';
import { withKeyField } from './key-field.ts';
import { answerOf } from './signature-answer.ts';

const noKey = answerOf({ verdict: 'unknown', because: 'no-key', why: 'There is no key.' });
const failing = [
  {
    id: 'aud',
    outcome: 'not-met',
    why: 'It is for another recipient.',
    span: spanOf(0, 0),
    reference: 'RFC 9901 §7.3',
  },
] as const;

describe('a key that cannot be read', () => {
  const reading = { problems: ['It is cut off.'], locked: [], isReading: false };

  it('is said in place of a missing key', () => {
    expect(withKeyField(noKey, reading).words).toBe('not checked: the key cannot be read');
    expect(withKeyField(noKey, { problems: [], locked: [], isReading: false })).toEqual(noKey);
  });

  it('is said beside a key binding that fails, too', () => {
    expect(withBinding(withKeyField(noKey, reading), failing).words).toBe(
      'not checked: the key cannot be read; the key binding fails',
    );
  });

  it('does not hide what was found without it', () => {
    const unsigned = answerOf({ verdict: 'unknown', because: 'not-signed', why: 'alg is none.' });
    expect(withKeyField(unsigned, reading)).toBe(unsigned);
  });
});

const check = (id: KeyBindingCheck['id'], outcome: KeyBindingCheck['outcome']): KeyBindingCheck => ({
  id,
  outcome,
  why: `${id} is so.`,
  span: { start: 0, end: 0 },
  reference: 'RFC 9901 §7.3',
});

describe('a key binding', () => {
  const matched = { kind: 'matched', state: 'pass', words: 'verified', title: '', text: '', notes: [] } as const;
  it('lets nothing look right while its signature is not checked', () => {
    const answer = withBinding(matched, [check('aud', 'met'), check('signature', 'needs-input')]);
    expect(answer).toMatchObject({ state: 'warn', doubt: 'the signature of the key binding is not checked' });
    expect(answer.notes.at(-1)).toContain('signature is so.');
  });

  it('says nothing about the recipient where a link chose what it is checked against', () => {
    const checks = [check('aud', 'met'), check('nonce', 'met'), check('signature', 'met')];
    expect(withBinding(matched, checks, ['audience']).state).toBe('warn');
    expect(withBinding(matched, checks).state).toBe('pass');
  });
});
