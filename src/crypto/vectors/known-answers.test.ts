import { describe, expect, it } from 'vitest';
import { jweVectors } from './jwe-vectors.ts';
import { jwsVectors } from './jws-vectors.ts';
import { calm } from '../fixtures/reading.ts';
import { decrypted, knownAnswerCount, knownAnswers, verified, type KnownAnswer } from './known-answers.ts';

describe('knownAnswers', () => {
  it('are all right here', async () => {
    const answers: KnownAnswer[] = [];
    for await (const answer of knownAnswers(calm)) answers.push(answer);
    expect(answers.filter(({ isRight }) => !isRight)).toEqual([]);
    expect(answers).toHaveLength(knownAnswerCount);
    expect(answers.filter(({ found }) => found === 'invalid').length).toBeGreaterThan(4);
  });

  it('are wrong where another answer comes out', async () => {
    const [jws] = jwsVectors;
    const [jwe] = jweVectors;
    if (!jws || !jwe) throw new Error('There are no vectors.');
    expect(await verified({ ...jws, expect: 'invalid' }, calm)).toMatchObject({ found: 'valid', isRight: false });
    expect(await verified({ ...jws, token: 'nothing' }, calm)).toMatchObject({ isRight: false });
    expect(await decrypted({ ...jwe, plaintext: 'x' }, calm)).toMatchObject({ found: 'other content', isRight: false });
    expect(await decrypted({ ...jwe, key: '' }, calm)).toMatchObject({ found: 'no-key', isRight: false });
  });
});
