import type { Diagnostic } from '../audit/rule.ts';
import type { Excerpt } from '../text/excerpt.ts';
import { unreachable, type Fix, type TextEdit } from '../text/result.ts';
import type { Span } from '../text/span.ts';
import type { Part } from '../token/part/part.ts';
import type { Jws, Parsed } from '../token/token.ts';
import type { Answer } from './answer.ts';

/** A repair that may be offered, and what it does to the signature. */
export interface Repair {
  readonly fix: Fix;
  /**
   * `keeps`: it changes no signed character, or makes the signature match. `unknown`: it changes signed characters, and nobody
   * has checked the signature yet.
   */
  readonly signature: 'keeps' | 'unknown';
}

/** A finding with the repair that may be offered for it. */
export interface JudgedFinding {
  readonly finding: Diagnostic;
  readonly repair?: Repair;
}

/**
 * The repair of a finding. Undefined where there is none, and where it would break a signature that matches the characters as they
 * were sent, as it would for padded tokens that were signed with their padding.
 */
export function repairOf({ fix }: Diagnostic, token: Parsed, answer: Answer): Repair | undefined {
  if (!fix) return undefined;
  const isSigned = fix.edits.some((edit) => changesSignedCharacters(edit, token));
  if (!isSigned || answer.matchesCleaned) return { fix, signature: 'keeps' };
  if (answer.kind === 'matched' || answer.kind === 'decrypted') return undefined;
  return { fix, signature: answer.kind === 'mismatched' ? 'keeps' : 'unknown' };
}

function changesSignedCharacters(edit: TextEdit, token: Parsed): boolean {
  return signedParts(token).some(({ excerpt }) => changes(edit, excerpt));
}

/** What a signature, a tag or a digest covers (RFC 7515 §5.1, RFC 7516 §5.1 step 14, RFC 9901 §4.2.3). */
function signedParts(token: Parsed): readonly Part[] {
  switch (token.kind) {
    case 'jws':
      return ofJws(token);
    case 'jwe':
      return [token.header, ...(token.aad ? [token.aad] : [])];
    case 'sd-jwt':
      return [
        ...ofJws(token.issuerJwt),
        ...token.disclosures,
        ...(token.keyBindingJwt ? ofJws(token.keyBindingJwt) : []),
      ];
    case 'not-a-token':
      return [];
    default:
      return unreachable(token);
  }
}

const ofJws = ({ header, payload }: Jws): readonly Part[] => [header, payload];

/** Whether an edit of the paste changes characters of an excerpt; what lies between its runs is not part of it. */
function changes({ span, text }: TextEdit, { text: own, runs }: Excerpt): boolean {
  return runs.some((run, index) => {
    const end = run.origin + ((runs[index + 1]?.at ?? own.length) - run.at) * run.width;
    const isInside = span.start > run.origin && span.start < end;
    return (overlaps(span, run.origin, end) && own !== '') || (text !== '' && isInside);
  });
}

const overlaps = ({ start, end }: Span, from: number, to: number): boolean => start < to && end > from;
