import type { Key } from '../../../core/keys/key.ts';
import { makeProof } from '../../verifier/make-proof.ts';
import type { Api } from './api.ts';
import { ask } from './call-api.ts';
import { carriedProof } from './proof-checks.ts';
import type { CarriedToken } from './happening.ts';
import { apiHost } from './hosts.ts';
import { getRequest, type Header } from './http.ts';
import type { World } from './world.ts';

interface Loot {
  readonly api: Api;
  readonly token: string;
  /** The issuer's key. */
  readonly key: Key;
  /** Of a request of the client that never arrived: token and a proof that is not used up. */
  readonly headers: readonly Header[];
}

/** What a thief can try with what was stolen from a client that proves its key. */
export async function attackWithDpop(world: World, { api, token, key, headers }: Loot): Promise<void> {
  const access: CarriedToken = { name: 'Access token', text: token, key };
  if (world.has('as-bearer')) {
    world.hold('thief', ['access token']);
    await ask(world, api, getRequest(apiHost, '/orders', [['Authorization', `Bearer ${token}`]]), {
      says: 'A thief has the token, but not the key, and sends it as if it were a bearer token.',
      tokens: [access],
      tampered: 'The one who sends it is not the client; there is no proof.',
      references: ['RFC 9449 §7.2'],
    });
  }
  if (world.has('own-proof')) {
    world.hold('thief', ['access token', 'a private key of its own']);
    const proof = await makeProof(world, {
      key: await world.key('thief-1'),
      method: 'GET',
      url: `https://${apiHost}/orders`,
      token,
    });
    const own: readonly Header[] = [
      ['Authorization', `DPoP ${token}`],
      ['DPoP', proof],
    ];
    await ask(world, api, getRequest(apiHost, '/orders', own), {
      says: 'A thief has the token, makes a key pair, and signs a proof with it. The proof is sound by itself.',
      tokens: [access, carriedProof(proof)],
      tampered: 'The proof is signed with another key than the client’s.',
      references: ['RFC 9449 §6.1'],
    });
  }
  if (world.has('move-proof')) {
    world.hold('thief', ['a copy of a request']);
    await ask(world, api, getRequest(apiHost, '/orders/7', headers), {
      says: 'A thief caught a request of the client before it arrived, and uses its token and its proof for another address.',
      tokens: [access, ...proofIn(headers)],
      tampered: 'The proof was made for https://api.example/orders.',
      references: ['RFC 9449 §4.3'],
    });
  }
}

const proofIn = (headers: readonly Header[]): readonly CarriedToken[] =>
  headers.filter(([name]) => name === 'DPoP').map(([, text]) => carriedProof(text));
