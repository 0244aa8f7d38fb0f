import { errors, flattenedVerify, type FlattenedJWSInput } from 'jose';
import type { Key } from '../../core/keys/key.ts';
import type { OwnReason } from '../../core/registry/engine.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { isUnencoded } from '../../core/token/signing-input.ts';
import type { Jws } from '../../core/token/token.ts';
import { headerObjects } from '../jose/header-object.ts';
import { joseKey } from '../jose/jose-key.ts';
import { refusalOf } from '../jose/refusal.ts';

/** Whether the signature of a token matches a key that `alg` can use, by jose (RFC 7515 §5.2); why jose says nothing. */
export async function verifyWithJose(jws: Jws, alg: string, key: Key): Promise<Result<boolean, OwnReason>> {
  const input = flattenedJws(jws);
  return input ? answerTo(input, alg, key) : fail('refused-token');
}

/** Whether jose accepts the signature to the letter: it decodes base64url more generously than RFC 7515 §2 allows. */
export async function acceptsAsSent(jws: Jws, alg: string, key: Key): Promise<boolean> {
  const input = flattenedJws(jws);
  const answer = input && (await answerTo({ ...input, signature: jws.signature.excerpt.text }, alg, key));
  return answer?.ok === true && answer.value;
}

async function answerTo(input: FlattenedJWSInput, alg: string, key: Key): Promise<Result<boolean, OwnReason>> {
  try {
    await flattenedVerify(input, await joseKey(key, alg));
    return ok(true);
  } catch (error) {
    return error instanceof errors.JWSSignatureVerificationFailed ? ok(false) : fail(refusalOf(error));
  }
}

/** Whatever its serialization, each signature of a token is one of the flattened form (RFC 7515 §7.2.2). */
function flattenedJws(jws: Jws): FlattenedJWSInput | undefined {
  const { header, unprotected, payload, detached, signature } = jws;
  const headers = headerObjects(unprotected);
  if (!headers) return undefined;
  const [open] = headers;
  return {
    ...(header.excerpt.text === '' ? {} : { protected: header.excerpt.text }),
    ...(open === undefined ? {} : { header: open }),
    payload: isUnencoded(jws)
      ? Uint8Array.from(detached ?? payload.readable)
      : detached
        ? encodeBase64url(detached)
        : payload.excerpt.text,
    signature: encodeBase64url(signature.readable),
  };
}
