import { computed } from 'nanostores';
import { algorithms } from '../../core/registry/algorithms.ts';
import { headersOf, stringParameter } from '../../core/token/parameters.ts';
import type { Part } from '../../core/token/part/part.ts';
import { signedText } from '../../core/token/signing-input.ts';
import type { Jwe, Jws } from '../../core/token/token.ts';
import { $token } from './decryption.ts';
import { $madeSignatures } from './made-signatures.ts';
import { $original } from '../session/original.ts';
import { $jws, jwsOf } from '../session/session.ts';

/** What has a JOSE header: the signature in view, or the encrypted token as its recipient sees it. */
export const $jose = computed([$token, $jws], (token, jws): Jws | Jwe | undefined =>
  token.kind === 'jwe' ? token : jws,
);

/** The protected header of whatever token is in view. */
export const $header = computed($jose, (jose): Part | undefined => jose?.header);

/** Headers that nothing protects: of a signature at most one, of a recipient at most two. */
export const $unprotected = computed($jose, (jose): readonly Part[] => (jose ? headersOf(jose).slice(1) : []));

/** The payload: of a signed token as it stands, of an encrypted one once it is open. */
export const $payload = computed($jose, (jose): Part | undefined => jose?.payload);

/** The payload as a receiver takes it: of an SD-JWT with what was disclosed, of any other token as it stands. */
export const $received = computed([$token, $payload], (token, payload): Part | undefined =>
  token.kind === 'sd-jwt' ? token.issuerJwt.payload : payload,
);

/** The algorithm that the header names (RFC 7515 §4.1.1, RFC 7516 §4.1.1). */
export const $algorithm = computed($jose, (jose) => jose && stringParameter(jose, 'alg'));

export const $algorithmRow = computed($algorithm, (name) => algorithms.get(name ?? ''));

/** Whether the token was edited here and still carries the signature of what was pasted, or of what was signed here before. */
export const $isStale = computed([$jws, $original, $madeSignatures], (jws, original, made) => {
  const signature = jws?.signature.excerpt.text ?? '';
  if (!jws || signature === '') return false;
  const before = jwsOf(original);
  const same = before && [before, ...before.others].find((one) => one.signature.excerpt.text === signature);
  const covered = same ? signedText(same) : made.get(signature);
  return covered !== undefined && covered !== signedText(jws);
});
