import { nameKey } from '../../core/keys/describe-key.ts';
import { misfit } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import type { ProcessedSdJwt } from '../../core/token/sd-jwt/processed-sd-jwt.ts';
import { sdJwtText } from '../../core/token/sd-jwt/sd-jwt-text.ts';
import type { SdJwt } from '../../core/token/token.ts';
import { payloadDigest } from './disclosures.ts';
import { holderKeys } from '../keys/holder-key.ts';
import { sign } from '../jws/sign.ts';
import { thumbprint } from '../keys/thumbprint.ts';

export interface Binding {
  /** The holder's private key. */
  readonly key: Key;
  readonly audience: string;
  readonly nonce: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
}

/** A key binding JWT for exactly this SD-JWT (RFC 9901 §4.3), signed by the key that its `cnf` confirms. */
export async function bindingJwt(
  shown: SdJwt,
  processed: ProcessedSdJwt,
  { key, audience, nonce, now }: Binding,
  signal: AbortSignal,
): Promise<Result<string, string>> {
  const gap = [audience === '' && 'audience', nonce === '' && 'nonce'].find((name) => name !== false);
  if (gap !== undefined)
    return fail(`Give the ${gap} that the receiver expects: a key binding must name it (RFC 9901 §4.3).`);
  const objection = await objectionTo(key, shown, processed);
  signal.throwIfAborted();
  if (objection !== undefined) return fail(objection);
  const algorithm = algorithmFor(key);
  if (algorithm === undefined)
    return fail(`The ${nameKey(key)} cannot make a digital signature, which a key binding needs.`);
  const digest = await payloadDigest(shown, signal);
  if (!digest.ok) return digest;
  const claims = { iat: Math.floor(now), aud: audience, nonce, sd_hash: await digest.value(sdJwtText(shown)) };
  const input = [{ alg: algorithm, typ: 'kb+jwt' }, claims].map((part) => encoded(JSON.stringify(part))).join('.');
  const signed = await sign(new TextEncoder().encode(input), algorithm, key, signal);
  return signed.ok ? ok(`${input}.${signed.value.signature}`) : fail(signed.problem.message);
}

const encoded = (text: string): string => encodeBase64url(new TextEncoder().encode(text));

/** The algorithm that a JWK names for itself, else the first that it can serve. */
function algorithmFor(key: Key): string | undefined {
  const fitting = [...algorithms.values()].filter(
    (row) => row.kind === 'signature' && misfit(row, key) === undefined && (row.name === key.alg || !row.deprecated),
  );
  return (fitting.find(({ name }) => name === key.alg) ?? fitting[0])?.name;
}

async function objectionTo(key: Key, shown: SdJwt, processed: ProcessedSdJwt): Promise<string | undefined> {
  const holder = await holderKeys(shown, processed, [key]);
  if (!holder.ok) return `The token cannot be bound to a key. ${holder.problem.why}`;
  const [confirmed] = holder.value.keys;
  if (!confirmed || !holder.value.isCertain) return undefined;
  const [own, wanted] = [await thumbprint(key), await thumbprint(confirmed)];
  if (own !== undefined && own === wanted) return undefined;
  return `This is another key than the holder’s: “cnf” in the payload confirms the ${nameKey(confirmed)} with the thumbprint ${wanted ?? 'that cannot be computed'}, and the ${nameKey(key)} at hand has ${own ?? 'none'}. A receiver would refuse its signature (RFC 9901 §7.3).`;
}
