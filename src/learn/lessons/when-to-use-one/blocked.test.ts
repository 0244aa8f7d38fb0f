import { expect, it } from 'vitest';
import { momentNow } from '../../../state/page/clock.ts';
import { callApi, signIn } from './blocked.ts';

it('takes an ended token unless it looks at the list', async () => {
  const [login, now, ended] = [await signIn(), momentNow(), new Set(['a-1'])];
  expect((await callApi(login, { deciding: 'token-alone', ended, now })).status).toBe(200);
  expect((await callApi(login, { deciding: 'with-list', ended, now })).status).toBe(401);
  expect((await callApi(login, { deciding: 'with-list', ended: new Set(), now })).status).toBe(200);
  expect((await callApi(login, { deciding: 'token-alone', ended, now: now + 50_000 })).status).toBe(401);
});
