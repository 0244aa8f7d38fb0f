import type { Key } from '../../../core/keys/key.ts';
import { numberOf, stringOf } from '../../../core/text/json-node.ts';
import { generateKey } from '../../../crypto/keys/generate-key.ts';
import { verify } from '../../../crypto/jws/verify.ts';
import { momentNow } from '../../../state/page/clock.ts';
import { readToken } from '../../../state/session/session.ts';
import { signToken } from '../../attacks/token-text.ts';

const { signal } = new AbortController();

export interface Login {
  readonly token: string;
  readonly key: Key;
}

/** A token for half a day. */
export async function signIn(): Promise<Login> {
  const made = await generateKey('ES256', 'main', signal);
  if (!made.ok) throw new Error(made.problem);
  const payload = JSON.stringify({ iss: 'https://login.example', sub: 'ada', exp: momentNow() + 43_200, jti: 'a-1' });
  const token = await signToken({ header: '{"alg":"ES256","typ":"at+jwt","kid":"main"}', payload }, made.value, signal);
  return { token, key: made.value };
}

/** How an API decides: by the token alone, or with a look at a list of what was ended. */
export type Deciding = 'token-alone' | 'with-list';

/** What the API answers, and why: a sentence. `now` is in seconds since 1970. */
export async function callApi(
  { token, key }: Login,
  { deciding, ended, now }: { readonly deciding: Deciding; readonly ended: ReadonlySet<string>; readonly now: number },
): Promise<{ readonly status: 200 | 401; readonly says: string }> {
  const jws = readToken(token);
  if (jws.kind !== 'jws' || (await verify(jws, [key], signal)).verdict !== 'valid')
    return { status: 401, says: 'The signature is wrong.' };
  const claims = jws.payload.json?.root;
  if (now >= (numberOf(claims, 'exp') ?? 0)) return { status: 401, says: 'The token has expired.' };
  if (deciding === 'with-list' && ended.has(stringOf(claims, 'jti') ?? ''))
    return {
      status: 401,
      says: 'The signature is right, the time is right, and the list says that this token was ended.',
    };
  return { status: 200, says: 'The signature is right and the token has not expired. That is all the API looked at.' };
}
