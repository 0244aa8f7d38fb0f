import { encodeBase64url } from '../text/base64url.ts';
import { excerptOf } from '../text/excerpt.ts';
import { leavesIn } from '../text/json-leaves.ts';
import { parse } from '../token/reading/parse.ts';
import type { Part } from '../token/part/part.ts';
import type { Jws, SdJwt } from '../token/token.ts';
import { rewrite, rewritePart } from '../token/write/write.ts';

/**
 * A token without any signature, in its own serialization: its headers, claims and disclosures stay to the letter, and
 * nobody can use it. Tokens inside it lose theirs as well.
 */
export function unsignedToken(token: Jws | SdJwt): string {
  if (token.kind === 'jws') return unsignedJws(token);
  const { issuerJwt, disclosures, keyBindingJwt } = token;
  if (issuerJwt.serialization !== 'compact') return unsignedJws(issuerJwt);
  const bound = keyBindingJwt ? unsignedJws(keyBindingJwt) : '';
  return [unsignedJws(issuerJwt), ...disclosures.map(unsignedPart), bound].join('~');
}

function unsignedJws(jws: Jws): string {
  const payload = unsignedPart(jws.payload);
  const changed = payload === jws.payload.excerpt.text ? {} : { payload };
  const text = rewrite(jws, {
    header: unsignedPart(jws.header),
    ...changed,
    signature: '',
    others: jws.others.map(() => ({ signature: '' })),
  });
  return jws.serialization === 'compact' ? text : text.replaceAll(leftInJson, emptied);
}

/** Members of a damaged token, or such as stand in it twice, of which a reader takes one. */
const leftInJson = /"(signature|kb_jwt)"(\s*:\s*)"((?:[^"\\]|\\.)*)"?/g;

const emptied = (_: string, name: string, colon: string, text: string): string =>
  `"${name}"${colon}"${name === 'signature' ? '' : withoutLast(text)}"`;

/** A compact JWS in a string or a payload. */
const compactJws = /^[\w-]{10,}\.[\w-]*\.[\w-]+$/;

const withoutLast = (text: string): string => text.slice(0, text.lastIndexOf('.') + 1);

/** A part whose text is, or holds in its strings, no signed token any more. */
function unsignedPart(part: Part): string {
  const root = part.json?.root;
  if (!root) {
    const text = part.text ?? '';
    if (!compactJws.test(text)) return part.excerpt.text;
    return part.unencoded ? withoutLast(text) : encodeBase64url(new TextEncoder().encode(withoutLast(text)));
  }
  const edits = leavesIn(root).flatMap(({ type, span, value }) => {
    const isSigned = type === 'string' && compactJws.test(value) && isToken(value);
    return isSigned ? [{ span, text: JSON.stringify(withoutLast(value)) }] : [];
  });
  return rewritePart(part, edits);
}

const isToken = (text: string): boolean => parse(excerptOf(text)).kind === 'jws';
