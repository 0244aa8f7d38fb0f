import type { Key } from '../../../core/keys/key.ts';
import { stringOf } from '../../../core/text/json-node.ts';
import { readJwt, type Jwt } from '../../jwt-tools/read-jwt.ts';
import { checkAll, pass, refuse, type Checked } from '../../verifier/check.ts';
import { issuer } from './hosts.ts';
import { keyNamed, tokenChecks } from './token-checks.ts';
import type { World } from './world.ts';

interface Expected {
  readonly clientId: string;
  readonly nonce: string;
  readonly keys: readonly Key[];
}

/** What a client looks at in an ID token (OpenID Connect Core §3.1.3.7). */
export function checkIdToken(world: World, token: string, { clientId, nonce, keys }: Expected): Promise<Checked> {
  const shared = tokenChecks({
    typ: 'JWT',
    typReference: 'RFC 8725 §3.11',
    algs: ['ES256'],
    keyFor: async (jwt) => keyNamed(keys, jwt),
    issuer,
    audience: clientId,
    audienceReference: 'OpenID Connect Core 1.0 §3.1.3.7',
    now: world.now,
    signal: world.signal,
  });
  const nonceRule = {
    id: 'nonce',
    title: 'nonce, the one that was sent',
    reference: 'OpenID Connect Core 1.0 §3.1.3.7',
    check: ({ payload }: Jwt) =>
      stringOf(payload, 'nonce') === nonce
        ? pass('It is the one that the client made for this browser.')
        : refuse({
            why: 'It is not the one that the client made for this browser: the token belongs to another sign-in.',
          }),
  };
  return checkAll([...shared, nonceRule], readJwt(token));
}
