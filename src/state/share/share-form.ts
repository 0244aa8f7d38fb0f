import { maskedEdits } from '../../core/masking/masked-edits.ts';
import type { Masked } from '../../core/masking/masked.ts';
import { MASK } from '../../core/masking/masking.ts';
import { maskedToken } from '../../core/share/masked-token.ts';
import type { PageState } from '../../core/share/page-state.ts';
import { shapeToken } from '../../core/share/shape/shape-token.ts';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import type { SharedState } from '../../core/share/shared-state.ts';
import { unsignedToken } from '../../core/share/unsigned-token.ts';
import { applyEdits } from '../../core/text/apply-edits.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { readJson } from '../../core/text/json.ts';
import { unreachable } from '../../core/text/result.ts';
import { readPart } from '../../core/token/part/read-part.ts';
import { parse } from '../../core/token/reading/parse.ts';
import type { Jws, Parsed, SdJwt } from '../../core/token/token.ts';
import { rewritePart } from '../../core/token/write/write.ts';
import { digestsOf, payloadDigest } from '../../crypto/selective/disclosures.ts';
import { momentNow } from '../page/clock.ts';

type Detached = PageState['detached'];

export interface Redaction {
  /** In a shape: names that no registry has stay as they are. */
  readonly keepsNames: boolean;
  /** Without a signature: the names whose values are left out. */
  readonly masked: Masked;
}

/** A state that holds a token whole, in the form that it names. */
export async function inForm(
  token: Parsed,
  whole: SharedState,
  { keepsNames, masked }: Redaction,
  signal: AbortSignal,
): Promise<SharedState> {
  const { form } = whole;
  if (token.kind === 'not-a-token') return { ...whole, form: 'whole' };
  switch (form) {
    case 'whole':
      return whole;
    case 'unsigned':
      return token.kind === 'jwe' ? whole : maskedOf(token, whole, masked, signal);
    case 'shape':
      return shapeOf(token, whole, keepsNames, signal);
    default:
      return unreachable(form);
  }
}

/** Without signatures, and without the masked values, also where they are expected or are in a detached payload. */
async function maskedOf(
  token: Jws | SdJwt,
  whole: SharedState,
  masked: Masked,
  signal: AbortSignal,
): Promise<SharedState> {
  const digests = token.kind === 'sd-jwt' ? await digestsOf(token, signal) : undefined;
  const after = parse(excerptOf(maskedToken(token, masked, digests?.ok ? digests.value : undefined)));
  const { detached, expected, key } = whole;
  const hides = (name: string, text: string): string =>
    text !== '' && (masked.has(name) || masked.hasValue?.(name, text) === true) ? MASK : text;
  return {
    ...whole,
    // Rather nothing than what is masked.
    text: after.kind === 'jws' || after.kind === 'sd-jwt' ? unsignedToken(after) : '',
    expected: {
      ...expected,
      issuer: hides('iss', expected.issuer),
      audience: hides('aud', expected.audience),
      nonce: hides('nonce', expected.nonce),
      type: hides('typ', expected.type),
    },
    ...(key && { key: { ...key, text: maskedKeys(key.text, masked) } }),
    ...(detached && { detached: maskedContent(detached, masked) }),
  };
}

/** Keys in JSON whose `kid` is masked as that of the token is; all else of them is needed. */
function maskedKeys(text: string, masked: Masked): string {
  return applyEdits(
    text,
    maskedEdits(readJson(text).root, {
      has: (name) => name === 'kid' && masked.has(name),
      hasValue: (name, value) => name === 'kid' && masked.hasValue?.(name, value) === true,
    }),
  );
}

function maskedContent({ text, form }: Detached, masked: Masked): Detached {
  const part = readPart('payload', excerptOf(text), { unencoded: form === 'text' });
  return { form, text: rewritePart(part, maskedEdits(part.json?.root, masked)) };
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
