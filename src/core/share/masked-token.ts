import { maskedEdits } from '../masking/masked-edits.ts';
import type { Masked } from '../masking/masked.ts';
import { maskedNodes, membersRoot } from '../masking/masking.ts';
import { applyEdits } from '../text/apply-edits.ts';
import type { Part } from '../token/part/part.ts';
import type { Jws, SdJwt } from '../token/token.ts';
import { rewrite, rewritePart } from '../token/write/write.ts';
import { maskedOuter } from './outer-json.ts';
import { withoutDisclosures } from './without-disclosures.ts';

/**
 * A signed token whose masked claims and header parameters keep their type only. A masked claim of an SD-JWT loses its disclosure,
 * and everything that could be disclosed inside it. `digests`: of each disclosure, by its characters; absent where the hash is
 * unknown. The signatures no longer match and still have to be removed.
 */
export function maskedToken(token: Jws | SdJwt, masked: Masked, digests?: ReadonlyMap<string, string>): string {
  if (token.kind === 'jws') return maskedJws(token, masked);
  const { issuerJwt, disclosures, keyBindingJwt } = token;
  const hidden = hiddenDisclosures(disclosures, masked, digests);
  const issued = maskedJws(issuerJwt, masked);
  const isKept = (text: string): boolean => !hidden.has(text);
  if (issuerJwt.serialization !== 'compact') {
    // Those of other signatures are in no part, so nobody knows what they tell.
    const known = new Set(disclosures.map(({ excerpt }) => excerpt.text));
    return withoutDisclosures(issued, (text) => known.has(text) && isKept(text));
  }
  const kept = disclosures.map(({ excerpt }) => excerpt.text).filter(isKept);
  return [issued, ...kept, keyBindingJwt ? maskedJws(keyBindingJwt, masked) : ''].join('~');
}

function maskedJws(jws: Jws, masked: Masked): string {
  const payload = maskedPart(jws.payload, masked);
  const text = rewrite(jws, {
    ...headersOf(jws, masked),
    ...(payload === jws.payload.excerpt.text ? {} : { payload }),
    others: jws.others.map((other) => headersOf(other, masked)),
  });
  return jws.serialization === 'compact' ? text : maskedOuter(text, masked, (inner) => maskedJws(inner, masked));
}

function headersOf(jws: Jws, masked: Masked) {
  const [unprotected] = jws.unprotected;
  const edits = maskedEdits(unprotected?.json?.root, masked);
  return {
    header: maskedPart(jws.header, masked),
    ...(edits.length === 0 ? {} : { unprotected: applyEdits(unprotected?.text ?? '', edits) }),
  };
}

const maskedPart = (part: Part, masked: Masked): string => rewritePart(part, maskedEdits(part.json?.root, masked));

/** The characters of the disclosures that tell of a masked claim, themselves or through one that they are inside of. */
function hiddenDisclosures(
  disclosures: readonly Part[],
  masked: Masked,
  digests: ReadonlyMap<string, string> | undefined,
): ReadonlySet<string> {
  const hidden = new Set(disclosures.filter((part) => tells(part, masked)).map(({ excerpt }) => excerpt.text));
  if (hidden.size === 0) return hidden;
  // Without their digests no one knows what is inside of what.
  if (!digests) return new Set(disclosures.map(({ excerpt }) => excerpt.text));
  const textOf = new Map(disclosures.map((part) => [part.excerpt.text, part.text ?? '']));
  // The set grows while it is walked: what is hidden hides what it refers to.
  for (const one of hidden)
    for (const [text, digest] of digests) if (textOf.get(one)?.includes(digest) === true) hidden.add(text);
  return hidden;
}

function tells(part: Part, masked: Masked): boolean {
  if (maskedNodes(membersRoot(part), masked).length > 0) return true;
  if (part.json?.root && !part.json.problem) return false;
  // Of one that is damaged every text may be a name or a value.
  const quoted = [...(part.text ?? '').matchAll(/"([^"]*)/g)].map(([, text = '']) => text);
  return quoted.some((text) => masked.has(text) || masked.hasValue?.('', text) === true);
}
