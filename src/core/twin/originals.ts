import { leavesIn } from '../text/json-leaves.ts';
import type { Parsed } from '../token/token.ts';
import { disclosureContent } from '../token/sd-jwt/disclosure-content.ts';
import { documentsOf } from './documents.ts';

/** Every text that is a value of a token, each once; the name in a disclosure is none. */
export function originalTexts(token: Parsed): readonly string[] {
  const names = new Set(
    token.parts.flatMap((part) => (part.name === 'disclosure' ? (disclosureContent(part).name?.value ?? []) : [])),
  );
  const texts = documentsOf(token).flatMap(({ root }) =>
    leavesIn(root).flatMap((leaf) => (leaf.type === 'string' ? [leaf.value] : [])),
  );
  return [...new Set(texts)].filter((text) => !names.has(text));
}

/** The words and numbers that texts are made of, in small letters: no replacement may be one of them. */
export const piecesOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []));
