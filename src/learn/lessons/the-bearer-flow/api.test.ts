import { expect, it } from 'vitest';
import { publicHalf } from '../../../core/keys/public-half.ts';
import { makeJwt } from '../../jwt-tools/make-jwt.ts';
import { newKey } from '../../jwt-tools/new-key.ts';
import { answerOf, requests } from './api.ts';

it('answers each request with the status and the challenge of RFC 6750 §3', async () => {
  const now = 1_700_000_000;
  const key = await newKey('ES256', '2026-11');
  const claims = {
    iss: 'https://login.example',
    sub: 'ada',
    aud: 'https://api.example',
    scope: 'orders:read',
    exp: now + 600,
    jti: 'a',
  };
  const token = await makeJwt({ alg: 'ES256', typ: 'at+jwt', kid: '2026-11' }, claims, key);
  const answers = await Promise.all(requests.map(({ kind }) => answerOf(kind, token, publicHalf(key), now)));
  expect(answers.map(({ text }) => text.split('\n').slice(0, 2).join(' | '))).toEqual([
    'HTTP/1.1 200 OK | Content-Type: application/json',
    'HTTP/1.1 401 Unauthorized | WWW-Authenticate: Bearer realm="orders"',
    'HTTP/1.1 401 Unauthorized | WWW-Authenticate: Bearer error="invalid_token",',
    'HTTP/1.1 401 Unauthorized | WWW-Authenticate: Bearer error="invalid_token",',
    'HTTP/1.1 403 Forbidden | WWW-Authenticate: Bearer error="insufficient_scope",',
  ]);
  expect(answers.map(({ answer }) => answer.checks.at(-1)?.title)).toEqual([
    'Audience',
    undefined,
    'Signature',
    'Time',
    'Audience',
  ]);
});
