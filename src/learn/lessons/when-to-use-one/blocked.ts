import type { Key } from '../../../core/keys/key.ts';
import { numberOf, stringOf } from '../../../core/text/json-node.ts';
import { momentNow } from '../../../state/page/clock.ts';
import { makeJwt } from '../../jwt-tools/make-jwt.ts';
import { newKey } from '../../jwt-tools/new-key.ts';
import { readJwt } from '../../jwt-tools/read-jwt.ts';
import { verifyJwt } from '../../jwt-tools/verify-jwt.ts';

export interface Login {
  readonly token: string;
  readonly key: Key;
}

/** A token for half a day. */
export async function signIn(): Promise<Login> {
  const key = await newKey('ES256', 'main');
  const claims = { iss: 'https://login.example', sub: 'ada', exp: momentNow() + 43_200, jti: 'a-1' };
  return { token: await makeJwt({ alg: 'ES256', typ: 'at+jwt', kid: 'main' }, claims, key), key };
}

/** How an API decides: by the token alone, or with a look at a list of what was ended. */
export type Deciding = 'token-alone' | 'with-list';

/** What the API answers, and why: a sentence. `now` is in seconds since 1970. */
export async function callApi(
  { token, key }: Login,
  { deciding, ended, now }: { readonly deciding: Deciding; readonly ended: ReadonlySet<string>; readonly now: number },
): Promise<{ readonly status: 200 | 401; readonly says: string }> {
  if ((await verifyJwt(token, key)).verdict !== 'valid') return { status: 401, says: 'The signature is wrong.' };
  const { payload } = readJwt(token);
  if (now >= (numberOf(payload, 'exp') ?? 0)) return { status: 401, says: 'The token has expired.' };
  if (deciding === 'with-list' && ended.has(stringOf(payload, 'jti') ?? ''))
    return {
      status: 401,
      says: 'The signature is right, the time is right, and the list says that this token was ended.',
    };
  return { status: 200, says: 'The signature is right and the token has not expired. That is all the API looked at.' };
}
