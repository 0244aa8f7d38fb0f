import type { PageState } from '../../core/share/page-state.ts';
import type { Digest } from '../../core/share/shape/replaced.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { memberOf } from '../../core/text/json-node.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { damagedLike } from '../../core/twin/damage.ts';
import { faultTitle } from '../../core/token/fault-title.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { sdJwtText } from '../../core/token/sd-jwt/sd-jwt-text.ts';
import type { Jws, Parsed, SdJwt } from '../../core/token/token.ts';
import { rewrite, rewritePart } from '../../core/token/write/write.ts';
import { signTwin, type SignedAs, type Signing, type TwinJws } from './sign-twin.ts';

interface Unsigned {
  /** The twin with zeros for its signatures. */
  readonly bare: string;
  readonly token: Jws | SdJwt;
  readonly detached: PageState['detached'];
  /** Of disclosures. */
  readonly digest: Digest | undefined;
}

interface Signed {
  readonly text: string;
  readonly as: SignedAs;
}

/** The twin with the signatures and the faults of spelling that the original has. */
export async function signedTwin(
  unsigned: Unsigned,
  signing: Signing,
  signal: AbortSignal,
): Promise<Result<Signed, string>> {
  const { bare, token, detached } = unsigned;
  const before = jwsIn(token);
  const damaged = token.kind === 'jws' ? damagedLike(bare, token.excerpt.text.trim()) : bare;
  const after = parse(excerptOf(damaged));
  const twin = jwsIn(after);
  if (!before || !twin || after.kind !== token.kind) return fail(DAMAGED);
  const content = detached.text === '' ? undefined : contentOf(detached);
  const cleaned = jwsIn(parse(excerptOf(bare))) ?? twin;
  const both = { sent: withContent(twin, content), cleaned: withContent(cleaned, content) };
  const signed = await signedJws(both, before, signing, signal);
  const whole =
    after.kind === 'sd-jwt' ? await withDisclosures(signed.text, after, unsigned, { signing, signal }) : signed.text;
  const text = token.kind === 'jws' ? withPadding(whole, token.excerpt.text.trim()) : whole;
  const lost = missingFault(parse(excerptOf(token.excerpt.text)), parse(excerptOf(text)));
  return lost === undefined
    ? ok({ text, as: signed.as })
    : fail(`The token has a fault of form that Jotter cannot copy into another token: ${lost}.`);
}

const DAMAGED = 'The token is damaged in a way that Jotter cannot copy into another token. Repair it first.';

const jwsIn = (token: Parsed): Jws | undefined =>
  token.kind === 'sd-jwt' ? token.issuerJwt : token.kind === 'jws' ? token : undefined;

const alone = (sent: Jws): TwinJws => ({ sent, cleaned: sent });

const contentOf = ({ text, form }: PageState['detached']): Uint8Array =>
  form === 'text' ? new TextEncoder().encode(text) : decodeBase64url(text.trim()).bytes;

const withContent = (jws: Jws, detached: Uint8Array | undefined): Jws => (detached ? { ...jws, detached } : jws);

async function signedJws(both: TwinJws, before: Jws, signing: Signing, signal: AbortSignal): Promise<Signed> {
  const { sent: twin } = both;
  const own = await signTwin(both, before, signing, signal);
  const others: { readonly signature: string }[] = [];
  for (const [index, other] of twin.others.entries()) {
    const original = before.others[index];
    // What the search found is of the signature in view.
    const made =
      original &&
      (await signTwin(alone(withContent(other, twin.detached)), original, { ...signing, cause: [] }, signal));
    others.push({ signature: made?.signature ?? '' });
  }
  return { text: rewrite(twin, { signature: own.signature, others }), as: own.as };
}

function unpadded(part: string): string {
  let end = part.length;
  while (part.charAt(end - 1) === '=') end -= 1;
  return part.slice(0, end);
}

/** The signature is written like the other parts. */
const withPadding = (text: string, original: string): string =>
  text.includes('=') || original.includes('=') ? damagedLike(text.split('.').map(unpadded).join('.'), original) : text;

/** Disclosures and key binding behind the signed token (RFC 9901 §4). */
async function withDisclosures(
  issued: string,
  twin: SdJwt,
  { token, digest }: Unsigned,
  { signing, signal }: { readonly signing: Signing; readonly signal: AbortSignal },
): Promise<string> {
  if (twin.issuerJwt.serialization !== 'compact' || token.kind !== 'sd-jwt') return issued;
  const head = [issued, ...twin.disclosures.map(({ excerpt }) => excerpt.text), ''].join('~');
  const { keyBindingJwt: binding } = twin;
  if (!binding || !token.keyBindingJwt) return head;
  const whole = parse(excerptOf(head));
  const hash = memberOf(binding.payload.json?.root, 'sd_hash')?.value;
  const isBound = digest && hash?.type === 'string' && hash.value === (await digest(sdJwtText(twin)));
  const payload =
    isBound && whole.kind === 'sd-jwt'
      ? rewritePart(binding.payload, [{ span: hash.span, text: JSON.stringify(await digest(sdJwtText(whole))) }])
      : binding.payload.excerpt.text;
  const bare = parse(excerptOf(rewrite(binding, { payload })));
  return bare.kind === 'jws'
    ? head + (await signedJws(alone(bare), token.keyBindingJwt, holders(signing), signal)).text
    : head;
}

/** A holder signs with the key that the token names, which is none of the field. */
const holders = (signing: Signing): Signing => ({ ...signing, keys: signing.twins.inToken, twinKeys: [], cause: [] });

/** The title of a fault that one of the two tokens has and the other has not. */
function missingFault(before: Parsed, after: Parsed): string | undefined {
  const [own, others] = [before, after].map(({ faults }) => faults.map(({ id }) => id).toSorted());
  const id = own?.find((one) => !others?.includes(one)) ?? others?.find((one) => !own?.includes(one));
  return id === undefined ? undefined : faultTitle(id);
}
