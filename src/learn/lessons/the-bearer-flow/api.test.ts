import { expect, it } from 'vitest';
import { publicHalf } from '../../../core/keys/public-half.ts';
import { generateKey } from '../../../crypto/keys/generate-key.ts';
import { signToken } from '../../attacks/token-text.ts';
import { answerOf, requests } from './api.ts';

it('answers each request with the status and the challenge of RFC 6750 §3', async () => {
  const { signal } = new AbortController();
  const now = 1_700_000_000;
  const made = await generateKey('ES256', '2026-11', signal);
  if (!made.ok) throw new Error(made.problem);
  const claims = {
    iss: 'https://login.example',
    sub: 'ada',
    aud: 'https://api.example',
    scope: 'orders:read',
    exp: now + 600,
    jti: 'a',
  };
  const header = '{"alg":"ES256","typ":"at+jwt","kid":"2026-11"}';
  const token = await signToken({ header, payload: JSON.stringify(claims) }, made.value, signal);
  const answers = await Promise.all(requests.map(({ kind }) => answerOf(kind, token, publicHalf(made.value), now)));
  expect(answers.map(({ text }) => text.split('\n').slice(0, 2).join(' | '))).toEqual([
    'HTTP/1.1 200 OK | Content-Type: application/json',
    'HTTP/1.1 401 Unauthorized | WWW-Authenticate: Bearer realm="orders"',
    'HTTP/1.1 401 Unauthorized | WWW-Authenticate: Bearer error="invalid_token",',
    'HTTP/1.1 401 Unauthorized | WWW-Authenticate: Bearer error="invalid_token",',
    'HTTP/1.1 403 Forbidden | WWW-Authenticate: Bearer error="insufficient_scope",',
  ]);
  expect(answers.map(({ answer }) => answer.checks.at(-1)?.name)).toEqual([
    'Audience',
    undefined,
    'Signature',
    'Time',
    'Audience',
  ]);
});
