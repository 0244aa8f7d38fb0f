import { computed } from 'nanostores';
import { stringParameter } from '../core/token/parameters.ts';
import type { Part } from '../core/token/part.ts';
import type { Jws } from '../core/token/token.ts';
import { $jws, $original, $parsed, jwsOf } from './session.ts';

/** The header of whatever token is in view. */
export const $header = computed([$parsed, $jws], (parsed, jws): Part | undefined =>
  parsed.kind === 'jwe' ? parsed.header : jws?.header,
);

/** The payload, which only a signed token shows; that of a JWE is encrypted. */
export const $payload = computed($jws, (jws): Part | undefined => jws?.payload);

/** The algorithm that the header names (RFC 7515 §4.1.1). */
export const $algorithm = computed($jws, (jws) => jws && stringParameter(jws, 'alg'));

/** The characters that a signature covers, to tell whether they changed. */
export const signedText = (jws: Jws): string => `${jws.header.excerpt.text}.${jws.payload.excerpt.text}`;

/** Whether the token was edited here and still carries the signature of what was pasted. */
export const $isStale = computed([$jws, $original], (jws, original) => {
  const before = jwsOf(original);
  if (!jws || !before || jws.signature.excerpt.text === '') return false;
  return jws.signature.excerpt.text === before.signature.excerpt.text && signedText(jws) !== signedText(before);
});
