import type { Key } from '../../core/keys/key.ts';
import { stringOf } from '../../core/text/json-node.ts';
import type { ProcessedSdJwt } from '../../core/token/sd-jwt/processed-sd-jwt.ts';
import { sdJwtText } from '../../core/token/sd-jwt/sd-jwt-text.ts';
import type { Jws, SdJwt } from '../../core/token/token.ts';
import { payloadDigest } from './disclosures.ts';
import { holderKeys } from '../keys/holder-key.ts';
import type { KeyBindingCheck, KeyBindingCircumstances } from '../../core/judgement/key-binding-check.ts';
import { claimChecks, memberSpan } from './key-binding-claims.ts';
import { explainSdHash } from './explain-sd-hash.ts';
import { verify } from '../jws/verify.ts';

export type { KeyBindingCheck, KeyBindingCircumstances };

export interface KeyBinding {
  /** Each rule by itself, in the order of RFC 9901 §7.3. */
  readonly checks: readonly KeyBindingCheck[];
  /** "not-met" as soon as one is not met, else "needs-input" as soon as one cannot be told. */
  readonly outcome: KeyBindingCheck['outcome'];
  /** The key that the signature was checked with; its `source` is "token" where the issuer put it into the payload. */
  readonly key?: Key;
}

/**
 * Checks the key binding JWT of an SD-JWT (RFC 9901 §4.3, §7.3); undefined where there is none and none is required. `known` are keys at hand, for
 * a payload that names the holder's key only; `processed` is there for a `cnf` that was disclosed. Never rejects but when the
 * signal is aborted.
 */
export async function checkKeyBinding(
  sdJwt: SdJwt,
  { known = [], processed, ...circumstances }: KeyBindingCircumstances & Given,
  signal: AbortSignal,
): Promise<KeyBinding | undefined> {
  signal.throwIfAborted();
  const jwt = sdJwt.keyBindingJwt;
  if (!jwt) return circumstances.isRequired ? { checks: [absent(sdJwt)], outcome: 'not-met' } : undefined;
  const hash = await hashCheck(sdJwt, jwt, signal);
  const signature = await signatureCheck(sdJwt, jwt, { known, processed }, signal);
  const checks = [...claimChecks(jwt, circumstances), hash, signature.check];
  const outcomes = new Set(checks.map((check) => check.outcome));
  const outcome = outcomes.has('not-met') ? 'not-met' : outcomes.has('needs-input') ? 'needs-input' : 'met';
  return { checks, outcome, ...(signature.key ? { key: signature.key } : {}) };
}

/** It would stand at the end of the token. */
const absent = ({ excerpt: { span } }: SdJwt): KeyBindingCheck => ({
  id: 'presence',
  outcome: 'not-met',
  why: 'There is no key binding JWT, and one is required here: anybody who got hold of the token could present it. A receiver must refuse it.',
  span: { start: Math.max(span.start, span.end - 1), end: span.end },
  reference: 'RFC 9901 §7.3',
});

interface Given {
  readonly known?: readonly Key[];
  readonly processed?: ProcessedSdJwt | undefined;
}

/** RFC 9901 §4.3.1: over the exact characters of all that stands before the key binding JWT. */
async function hashCheck(sdJwt: SdJwt, jwt: Jws, signal: AbortSignal): Promise<KeyBindingCheck> {
  const answer = (outcome: KeyBindingCheck['outcome'], why: string): KeyBindingCheck => ({
    id: 'sd_hash',
    outcome,
    why,
    span: memberSpan(jwt.payload, 'sd_hash'),
    reference: 'RFC 9901 §4.3.1',
  });
  const given = stringOf(jwt.payload.json?.root, 'sd_hash');
  if (given === undefined)
    return answer('not-met', 'The payload has no “sd_hash” that is a string, which binds it to this very SD-JWT.');
  const digest = await payloadDigest(sdJwt, signal);
  if (!digest.ok) return answer('needs-input', `“sd_hash” cannot be computed. ${digest.problem}`);
  const computed = await digest.value(sdJwtText(sdJwt));
  signal.throwIfAborted();
  if (computed === given) return answer('met', '“sd_hash” is the hash of the SD-JWT with exactly these disclosures.');
  const why = (await explainSdHash(sdJwt, given)) ?? OTHER_HASH;
  signal.throwIfAborted();
  return answer(
    'not-met',
    `“sd_hash” is ${given.slice(0, 90)}, and the hash of the SD-JWT as it stands here is ${computed}. ${why}`,
  );
}

const OTHER_HASH =
  'A disclosure was added, removed, moved or changed after the holder signed, or this key binding belongs to another SD-JWT.';

async function signatureCheck(
  sdJwt: SdJwt,
  jwt: Jws,
  { known = [], processed }: Given,
  signal: AbortSignal,
): Promise<{ readonly check: KeyBindingCheck; readonly key?: Key }> {
  const answer = (outcome: KeyBindingCheck['outcome'], why: string): KeyBindingCheck => ({
    id: 'signature',
    outcome,
    why,
    span: jwt.signature.excerpt.span,
    reference: 'RFC 9901 §7.3',
  });
  const holder = await holderKeys(sdJwt, processed, known);
  if (!holder.ok) return { check: answer(holder.problem.isMissing ? 'not-met' : 'needs-input', holder.problem.why) };
  const { keys, isCertain } = holder.value;
  const key = keys[0] ? { key: keys[0] } : {};
  const result = await verify(jwt, keys, signal);
  switch (result.verdict) {
    case 'valid':
      return {
        check: answer(
          'met',
          `The signature was made with ${isCertain ? 'the key in “cnf”' : 'the key that “cnf” names'}.`,
        ),
        key: result.key,
      };
    case 'invalid':
      return { check: answer('not-met', result.why), ...key };
    case 'unknown':
    default:
      return { check: answer(result.because === 'unsupported-here' ? 'needs-input' : 'not-met', result.why), ...key };
  }
}
