import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { headline, type HeadlineEvidence } from './headline.ts';
import type { GateView } from './outcome.ts';

const gates: readonly GateView[] = [
  { id: 'structure', title: 'Structure', state: 'pass', words: 'JWS compact' },
  { id: 'signature', title: 'Signature', state: 'pass', words: 'verified' },
  { id: 'time', title: 'Time and claims', state: 'pass', words: 'expires in 2 h' },
  { id: 'profile', title: 'Profile', state: 'pass', words: 'JSON Web Token' },
];
const matched: Answer = { kind: 'matched', state: 'pass', words: '', title: 'T', text: 'So.', notes: [] };
const sound: HeadlineEvidence = {
  outcome: 'looks-valid',
  gates,
  signature: matched,
  expected: {},
  settings: [],
  holdsToken: false,
  hasClaims: true,
};

const changed = (change: Partial<GateView> & Pick<GateView, 'id'>): readonly GateView[] =>
  gates.map((gate) => (gate.id === change.id ? { ...gate, ...change } : gate));
const unchecked = (kind: Answer['kind']): Pick<HeadlineEvidence, 'outcome' | 'signature'> => ({
  outcome: 'undecided',
  signature: { ...matched, kind, state: 'unchecked', text: 'ES256 needs an EC key on P-256.' },
});

describe('the headline', () => {
  it.each<[string, Partial<HeadlineEvidence>]>([
    ['', { outcome: 'pending' }],
    ['Looks valid. Issuer and audience are not checked: enter what your API expects.', {}],
    ['Looks valid. Audience is not checked: enter what your API expects.', { expected: { issuer: 'x' } }],
    ['Looks valid.', { expected: { issuer: 'x', audience: 'y' } }],
    [
      'Rejected: expired 2 h ago.',
      { outcome: 'rejected', gates: changed({ id: 'time', state: 'fail', words: 'expired 2 h ago' }) },
    ],
    [
      'Rejected: padding. The signature itself matches.',
      {
        outcome: 'rejected',
        gates: changed({ id: 'structure', state: 'fail', problem: 'padding', words: 'padding, and 1 more' }),
      },
    ],
    [
      'The signature matches, but some recipients may reject the token: the key is weak.',
      { outcome: 'undecided', gates: changed({ id: 'signature', state: 'warn', problem: 'the key is weak' }) },
    ],
    ['No problems found yet. ES256 needs an EC key on P-256.', unchecked('no-key')],
    [
      'No problems found yet. The signature is not checked, because your key is of the wrong kind. ES256 needs an EC key on P-256.',
      unchecked('no-fitting-key'),
    ],
    [
      'No problems found yet. The token is not decrypted, because your key is locked. Enter its password below the key field.',
      { ...unchecked('key-locked'), gates: changed({ id: 'signature', title: 'Decryption', state: 'unchecked' }) },
    ],
    [
      'The outer token passes. Open the token inside to check its claims.',
      { outcome: 'undecided', holdsToken: true, gates: changed({ id: 'time', state: 'unchecked' }) },
    ],
  ])('%s', (sentence, change) => {
    expect(headline({ ...sound, ...change })).toBe(sentence);
  });
});
