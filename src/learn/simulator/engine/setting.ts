import type { Key } from '../../../core/keys/key.ts';
import { makeApi, type Api } from './api.ts';
import { makeApiKeys, type ApiKeys } from './api-keys.ts';
import { makeServerKeys, publicOf, type ServerKeys } from './server-keys.ts';
import type { World } from './world.ts';

interface Options {
  readonly scheme?: 'Bearer' | 'DPoP';
  /** Whether the API read the key set when it started, as it does where nothing else is said. */
  readonly isRead?: boolean;
  readonly readsAgain?: boolean;
}

/** An authorization server with a key, and an API that trusts it: where most scenarios begin. */
export interface Setting {
  readonly keys: ServerKeys;
  readonly api: Api;
  readonly apiKeys: ApiKeys;
  /** The public half of the key that signs now. */
  readonly publicKey: () => Key;
  /** Replaces the key of the server at once, as after a theft; whoever kept the key set forgets it. */
  readonly rotate: () => Promise<void>;
}

export async function makeSetting(world: World, options: Options = {}): Promise<Setting> {
  const { scheme = 'Bearer', isRead = true, readsAgain = true } = options;
  const keys = await makeServerKeys(world);
  const holds = (): void => world.hold('server', [`private key ${keys.active().kid ?? ''}`]);
  holds();
  const apiKeys = makeApiKeys(world, keys, { isRead, readsAgain });
  const api = makeApi(world, { scheme, keyFor: apiKeys.keyFor });
  const rotate = async (): Promise<void> => {
    await keys.add('login-2');
    keys.activate();
    keys.retire();
    apiKeys.forget();
    holds();
  };
  return { keys, api, apiKeys, publicKey: () => publicOf(keys.active()), rotate };
}
