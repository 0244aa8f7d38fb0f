import { useState } from 'react';
import { momentNow } from '../../../state/page/clock.ts';
import { newKey } from '../../jwt-tools/new-key.ts';
import { useMade } from '../../parts/use-made.ts';
import type { Judgement } from '../../verifier/check.ts';
import { boundToken, photo, proven, type BoundRequest } from './bound-request.ts';
import { checkRequest, type BoundApi } from './check-request.ts';

/** What can be sent to the API: by Ada’s client, or by a thief who saw its last request. */
export type Sender = 'client' | 'no-proof' | 'same-proof' | 'other-request' | 'own-key';

export interface Sent {
  readonly by: Sender;
  readonly request: BoundRequest;
  readonly answer: Judgement;
}

async function makeParties() {
  const [issuer, client, thief] = [
    await newKey('ES256', 'main'),
    await newKey('ES256', 'client'),
    await newKey('ES256', 'thief'),
  ];
  const api: BoundApi = { issuer, seen: new Set() };
  return { api, client, thief, token: await boundToken(issuer, client, momentNow()) };
}

/** A client whose token is bound to its key, the API, and a thief. */
export function useBound() {
  const parties = useMade(makeParties);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const send = async (by: Sender) => {
    if (!parties) return;
    const { api, client, thief, token } = parties;
    const plain: BoundRequest = { method: 'GET', url: photo, token };
    const seenOnTheWay = sent.findLast((one) => one.by === 'client')?.request ?? plain;
    const requests: Readonly<Record<Sender, () => Promise<BoundRequest>>> = {
      client: () => proven(plain, client, momentNow()),
      'no-proof': () => Promise.resolve(plain),
      'same-proof': () => Promise.resolve(seenOnTheWay),
      'other-request': () => Promise.resolve({ ...seenOnTheWay, method: 'DELETE' }),
      'own-key': () => proven(plain, thief, momentNow()),
    };
    const request = await requests[by]();
    const answer = await checkRequest(request, api, momentNow());
    setSent((before) => [...before, { by, request, answer }]);
  };
  return { isReady: parties !== undefined, sent, send: (by: Sender) => void send(by) };
}
