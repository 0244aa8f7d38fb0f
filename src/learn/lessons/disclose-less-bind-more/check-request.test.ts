import { expect, it } from 'vitest';
import { newKey } from '../../jwt-tools/new-key.ts';
import { boundToken, photo, proven, type BoundRequest } from './bound-request.ts';
import { checkRequest, type BoundApi } from './check-request.ts';

const now = 1_700_000_000;

it('takes a bound token once, from who has the key, for this request only', async () => {
  const [issuer, client, thief] = [await newKey('ES256'), await newKey('ES256'), await newKey('ES256')];
  const api: BoundApi = { issuer, seen: new Set() };
  const plain: BoundRequest = { method: 'GET', url: photo, token: await boundToken(issuer, client, now) };
  const honest = await proven(plain, client, now);
  const last = async (request: BoundRequest, at = now) => (await checkRequest(request, api, at)).checks.at(-1);

  expect((await checkRequest(honest, api, now)).status).toBe(200);
  expect(await last(honest)).toMatchObject({ title: 'Once', outcome: 'refused' });
  expect(await last(plain)).toMatchObject({ title: 'Proof', outcome: 'refused' });
  expect(await last({ ...honest, method: 'DELETE' })).toMatchObject({ title: 'Request', outcome: 'refused' });
  expect(await last(await proven(plain, thief, now))).toMatchObject({
    title: 'Key',
    outcome: 'refused',
  });
  expect(await last(await proven(plain, client, now - 120))).toMatchObject({ title: 'Time' });
  expect(await last({ ...honest, token: await boundToken(issuer, client, now + 1) })).toMatchObject({
    title: 'Token',
    outcome: 'refused',
  });
  expect((await checkRequest(await proven(plain, client, now), api, now)).status).toBe(200);
});
