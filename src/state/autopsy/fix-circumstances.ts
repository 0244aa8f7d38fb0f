import { computed } from 'nanostores';
import type { FixCircumstances } from '../../core/autopsy/fixes/circumstances.ts';
import type { Key, SecretEncoding } from '../../core/keys/key.ts';
import { stringOf, valueOf } from '../../core/text/json-node.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import type { Jws } from '../../core/token/token.ts';
import { $keys, $secretEncoding } from '../keys/key-field.ts';
import { $jws } from '../session/session.ts';

/** What the lines of a fix are filled in with, as the token and the key field stand now. */
export const $fixCircumstances = computed(
  [$jws, $keys, $secretEncoding],
  (jws, keys, encoding): FixCircumstances | undefined => jws && circumstancesOf(jws, keys, encoding),
);

function circumstancesOf(jws: Jws, keys: readonly Key[], encoding: SecretEncoding): FixCircumstances {
  const claims = jws.payload.json?.root;
  const issuer = stringOf(claims, 'iss');
  const audience = firstString(claims);
  return {
    alg: stringParameter(jws, 'alg') ?? '',
    keys,
    encoding,
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
    expires: valueOf(claims, 'exp') !== undefined,
  };
}

/** aud is a string, or an array of them (RFC 7519 §4.1.3). */
function firstString(claims: Parameters<typeof valueOf>[0]): string | undefined {
  const aud = valueOf(claims, 'aud');
  const first = aud?.type === 'array' ? aud.items[0] : aud;
  return first?.type === 'string' ? first.value : undefined;
}
