import type { Key } from '../../../core/keys/key.ts';
import type { Policy } from '../../verifier/verifier.ts';
import { jwksRequest, jwksResponse, kidsOf, type ServerKeys } from './server-keys.ts';
import { keyNamed } from './token-checks.ts';
import type { World } from './world.ts';

/** The issuer's public keys as the API knows them. */
export interface ApiKeys {
  readonly keyFor: Policy['keyFor'];
  /** What is known gets too old. */
  readonly forget: () => void;
}

interface Options {
  /** Whether the key set was read when the API started. */
  readonly isRead: boolean;
  /** Whether an unknown kid makes the API read the key set again. */
  readonly readsAgain: boolean;
}

/** Seconds in which the key set is not read twice, whatever kids may come. */
const pause = 60;

export function makeApiKeys(world: World, server: ServerKeys, { isRead, readsAgain }: Options): ApiKeys {
  let known: readonly Key[] = isRead ? server.published() : [];
  let readAt = isRead ? world.now() - pause : undefined;
  const holds = (): void => world.hold('api', [known.length === 0 ? 'no key yet' : `public keys: ${kidsOf(known)}`]);
  holds();
  const read = (): void => {
    world.request('api', 'server', jwksRequest, {
      says:
        readAt === undefined
          ? 'The API has no keys of the issuer yet, so it reads the key set. Its address stands in the configuration, never in the token.'
          : 'The token names a kid that the API does not know, so it reads the key set once more: the issuer may have a new key.',
      references: ['RFC 7517 §5'],
    });
    known = server.published();
    readAt = world.now();
    holds();
    world.response('server', 'api', jwksResponse(known), {
      says: `The public keys: ${kidsOf(known)}. No private number is in it. It may be kept for ten minutes.`,
      references: ['RFC 7517 §5'],
    });
  };
  return {
    keyFor: async (jwt) => {
      const isTooEarly = readAt !== undefined && (!readsAgain || world.now() - readAt < pause);
      if (!keyNamed(known, jwt).key && !isTooEarly) read();
      return keyNamed(known, jwt);
    },
    forget: () => {
      known = [];
      readAt = undefined;
      holds();
    },
  };
}
