import { expect, it } from 'vitest';
import { checkRequest, type BoundApi } from './check-dpop.ts';
import { boundToken, makeProof, newKey, photo, type BoundRequest } from './dpop.ts';

const now = 1_700_000_000;

it('takes a bound token once, from who has the key, for this request only', async () => {
  const [issuer, client, thief] = [await newKey('main'), await newKey('client'), await newKey('thief')];
  const api: BoundApi = { issuer, seen: new Set() };
  const plain: BoundRequest = { method: 'GET', url: photo, token: await boundToken(issuer, client, now) };
  const honest = { ...plain, proof: await makeProof(plain, client, now) };
  const last = async (request: BoundRequest, at = now) => (await checkRequest(request, api, at)).checks.at(-1);

  expect((await checkRequest(honest, api, now)).status).toBe(200);
  expect(await last(honest)).toMatchObject({ name: 'Once', outcome: 'refused' });
  expect(await last(plain)).toMatchObject({ name: 'Proof', outcome: 'refused' });
  expect(await last({ ...honest, method: 'DELETE' })).toMatchObject({ name: 'Request', outcome: 'refused' });
  expect(await last({ ...plain, proof: await makeProof(plain, thief, now) })).toMatchObject({
    name: 'Key',
    outcome: 'refused',
  });
  expect(await last({ ...plain, proof: await makeProof(plain, client, now - 120) })).toMatchObject({ name: 'Time' });
  const other = { ...plain, token: await boundToken(issuer, client, now + 1) };
  expect(await last({ ...other, proof: honest.proof })).toMatchObject({ name: 'Token', outcome: 'refused' });
  expect((await checkRequest({ ...plain, proof: await makeProof(plain, client, now) }, api, now)).status).toBe(200);
});
