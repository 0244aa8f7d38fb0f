import type { Key } from '../../../core/keys/key.ts';
import { publicHalf } from '../../../core/keys/public-half.ts';
import { toJwksText } from '../../../crypto/keys/export-key.ts';
import { getRequest, type HttpRequest, type HttpResponse } from './http.ts';
import type { World } from './world.ts';

/** The keys of an authorization server: one signs, and all are published. */
export interface ServerKeys {
  readonly active: () => Key;
  readonly published: () => readonly Key[];
  /** Makes a new key and publishes it beside the others. */
  readonly add: (name: string) => Promise<void>;
  /** The newest key signs from now on. */
  readonly activate: () => void;
  /** No longer publishes any key but the newest. */
  readonly retire: () => void;
}

export async function makeServerKeys(world: World): Promise<ServerKeys> {
  let active = await world.key('login-1');
  let all: readonly Key[] = [active];
  const newest = (): Key => all.at(-1) ?? active;
  return {
    active: () => active,
    published: () => all.map(publicOf),
    add: async (name) => void (all = [...all, await world.key(name)]),
    activate: () => void (active = newest()),
    retire: () => void (all = [newest()]),
  };
}

/** Without its private number. */
export function publicOf(key: Key): Key {
  const half = publicHalf(key);
  if (!half) throw new Error(`${key.id} has no public half`);
  return half;
}

export const jwksRequest: HttpRequest = getRequest('login.example', '/jwks.json', [['Accept', 'application/json']]);

/** The key set (RFC 7517 §5), which may be kept for ten minutes. */
export const jwksResponse = (keys: readonly Key[]): HttpResponse => ({
  status: 200,
  headers: [
    ['Content-Type', 'application/jwk-set+json'],
    ['Cache-Control', 'max-age=600'],
  ],
  body: toJwksText(keys),
});

/** "login-1, login-2" */
export const kidsOf = (keys: readonly Key[]): string => keys.map(({ kid }) => kid ?? 'a key without a kid').join(', ');
