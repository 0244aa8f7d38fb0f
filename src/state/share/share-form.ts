import { shapeToken } from '../../core/share/shape/shape-token.ts';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import type { SharedState } from '../../core/share/shared-state.ts';
import { unsignedToken } from '../../core/share/unsigned-token.ts';
import { unreachable } from '../../core/text/result.ts';
import type { Parsed } from '../../core/token/token.ts';
import { payloadDigest } from '../../crypto/selective/disclosures.ts';
import { momentNow } from '../page/clock.ts';

/** A state that holds a token whole, in the form that it names. */
export async function inForm(
  token: Parsed,
  whole: SharedState,
  keepsNames: boolean,
  signal: AbortSignal,
): Promise<SharedState> {
  const { form } = whole;
  if (token.kind === 'not-a-token') return { ...whole, form: 'whole' };
  switch (form) {
    case 'whole':
      return whole;
    case 'unsigned':
      return token.kind === 'jwe' ? whole : { ...whole, text: unsignedToken(token) };
    case 'shape':
      return shapeOf(token, whole, keepsNames, signal);
    default:
      return unreachable(form);
  }
}

/** No key goes along, for none fits; what is expected is replaced as it was in the token, and the moment moves with its times. */
async function shapeOf(
  token: Exclude<Parsed, { kind: 'not-a-token' }>,
  { form, choice, signature, skewSeconds, profile, asOf, detached, expected }: SharedState,
  keepsNames: boolean,
  signal: AbortSignal,
): Promise<SharedState> {
  const hash = token.kind === 'sd-jwt' ? await payloadDigest(token, signal) : undefined;
  const shape = await shapeToken(token, { keepsNames, digest: hash?.ok ? hash.value : undefined });
  const { text, shift, textLike, payloadLike } = shape;
  const like = ({ issuer, audience, nonce, ...others }: ExpectedText): ExpectedText => ({
    ...others,
    issuer: textLike(issuer),
    audience: textLike(audience),
    nonce: textLike(nonce),
  });
  return {
    text,
    form,
    choice,
    signature,
    skewSeconds,
    ...(profile === undefined ? {} : { profile }),
    expected: like(expected),
    ...(shift === undefined ? {} : { asOf: (asOf ?? momentNow()) + shift }),
    ...(detached ? { detached: { ...detached, text: payloadLike(detached.text, detached.form === 'base64url') } } : {}),
  };
}
