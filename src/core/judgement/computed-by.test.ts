import { expect, it } from 'vitest';
import { readKeys } from '../keys/reading/read-keys.ts';
import { computedByText } from './computed-by.ts';
import { answerOf } from './signature-answer.ts';

it('names jose, or the reason for Jotter’s own code', () => {
  expect(computedByText('Checked', { by: 'jose' }, 'ES256')).toBe('Checked with jose.');
  expect(computedByText('Decrypted', { by: 'jotter', because: 'not-in-jose' }, 'RSA1_5 with A128GCM')).toBe(
    'Decrypted by Jotter’s own code, because the library jose does not implement RSA1_5 with A128GCM.',
  );
});

it('names the curve of EdDSA, whether the signature matches or not', () => {
  const { keys } = readKeys(
    '{"kty":"OKP","crv":"Ed448","x":"X9dEm1m0Yf0s54fsYWrUah2hNCSFpw4fig6nXYDpZ3jt8SR2m0bHBhvWeD3x5Q9s0foavq_oJWGA"}',
  );
  const by = { by: 'jotter', because: 'not-in-jose' } as const;
  const text = 'the library jose does not implement EdDSA on Ed448.';
  const [key] = keys;
  if (!key) throw new Error('no key');
  const said = { algorithm: 'EdDSA', by } as const;
  const invalid = answerOf({ ...said, verdict: 'invalid', because: 'undecided', tried: keys, skipped: [], why: '' });
  expect(invalid.text).toContain(text);
  expect(answerOf({ ...said, verdict: 'valid', key, contradictions: [], notes: [] }).text).toContain(text);
});
