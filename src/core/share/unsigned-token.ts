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
  return [unsignedJws(issuerJwt), ...disclosures.map((part) => unsignedPart(part, 0)), bound].join('~');
}

/** `depth`: how many tokens it stands inside of. */
function unsignedJws(jws: Jws, depth = 0): string {
  const payload = unsignedPart(jws.payload, depth);
  const changed = payload === jws.payload.excerpt.text ? {} : { payload };
  const text = rewrite(jws, {
    header: unsignedPart(jws.header, depth),
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

/** A compact JWS, wherever it stands in a text. */
const compactJws = /(?<![\w-])[\w-]{10,}\.[\w-]*\.[\w-]+/g;

/** How deep tokens inside tokens are opened; what is deeper loses its signature, and is not opened. */
const deepest = 8;

const withoutLast = (text: string): string => text.slice(0, text.lastIndexOf('.') + 1);

/** A text in which no compact JWS has a signature any more. */
function unsignedText(text: string, depth: number): string {
  return text.replaceAll(compactJws, (found) => {
    const token = parse(excerptOf(found));
    if (token.kind !== 'jws') return found;
    return depth < deepest ? unsignedJws(token, depth + 1) : withoutLast(found);
  });
}

/** A part whose text holds, as it is or in its strings, no signed token any more. */
function unsignedPart(part: Part, depth: number): string {
  const root = part.json?.root;
  if (!root) {
    const before = part.text ?? '';
    const text = unsignedText(before, depth);
    if (text === before) return part.excerpt.text;
    return part.unencoded ? text : encodeBase64url(new TextEncoder().encode(text));
  }
  const edits = leavesIn(root).flatMap(({ type, span, value }) => {
    const text = type === 'string' ? unsignedText(value, depth) : value;
    return text === value ? [] : [{ span, text: JSON.stringify(text) }];
  });
  return rewritePart(part, edits);
}
