import type { Masked } from '../../masking/masked.ts';
import { maskedIn, maskedValues, membersRoot } from '../../masking/masking.ts';
import type { Part } from '../../token/part/part.ts';
import type { Circumstances } from '../rule.ts';

/** Whether a text is left out that belongs to a member of that name. */
export const hides = (masked: Masked, name: string, text: string): boolean =>
  masked.has(name) || masked.hasValue?.(name, text) === true;

/** The texts that no sentence may quote, long ones first; one of one or two characters hides nothing. */
export function hiddenTexts(
  parts: readonly Part[],
  { expected, keys = [] }: Circumstances,
  masked: Masked,
): readonly string[] {
  // What is expected of a masked claim tells of its value, and findings compare the two; so it is with keys.
  const others: readonly (readonly [string, string | undefined])[] = [
    ['iss', expected.issuer],
    ['aud', expected.audience],
    ['nonce', expected.nonce],
    ['typ', expected.type],
    ...keys.map(({ kid }) => ['kid', kid] as const),
  ];
  const quoted = others.flatMap(([name, text]) => (text !== undefined && hides(masked, name, text) ? [text] : []));
  const all = [...maskedValues(parts, masked), ...quoted, ...typesIn(parts, masked)];
  return [...new Set(all)].filter((text) => text.length > 2).sort((a, b) => b.length - a.length);
}

/** A masked type as findings compare it: in small letters, without "application/". */
const typesIn = (parts: readonly Part[], masked: Masked): readonly string[] =>
  parts
    .flatMap((part) => maskedIn(membersRoot(part), masked))
    .flatMap(({ name, node }) =>
      name === 'typ' && node.type === 'string' ? [node.value.toLowerCase().replace(/^application\//, '')] : [],
    );
