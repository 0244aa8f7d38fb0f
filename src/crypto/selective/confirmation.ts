import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { toPublicKey } from '../keys/export-key.ts';

/** The value of `cnf` that confirms a key, its public half as a JWK: JSON (RFC 7800 §3.2). The problem is a sentence. */
export async function confirmation(holder: Key): Promise<Result<string, string>> {
  const open = await toPublicKey(holder);
  if (!open)
    return fail(
      `The ${nameKey(holder)} cannot be the holder’s key: it must be a key pair, or the public key of one, for it is shown to everybody.`,
    );
  const { kty, ...numbers } = open.material;
  return ok(JSON.stringify({ jwk: { kty, kid: open.kid, alg: open.alg, ...numbers } }));
}
