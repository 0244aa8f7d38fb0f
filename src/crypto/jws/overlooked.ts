import { encodeBase64url } from '../../core/text/base64url.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import type { Part } from '../../core/token/part/part.ts';
import { isUnencoded, signingInputOf } from '../../core/token/signing-input.ts';
import type { Jws } from '../../core/token/token.ts';
import type { Overlooked } from '../../core/judgement/verification.ts';

/** A fault in the text of a token. */
export interface TextFault {
  /** A sentence. */
  readonly text: string;
  /** Something was lost: the fault itself may be the reason for a mismatch. */
  readonly isLossy: boolean;
}

/** One way to read the signed characters of a token. */
export interface SignedCharacters {
  readonly input: Overlooked['input'];
  readonly signingInput: Uint8Array<ArrayBuffer>;
}

/**
 * The first fault in the characters of a token or in the JSON of its header (RFC 7515 §5.2, steps 2 to 7), as a sentence. A strict recipient
 * rejects such a token; whether the signature matches is another question, which has an answer as long as the header names an algorithm.
 */
export function faultOf({ header, payload, signature }: Jws): TextFault | undefined {
  const parts = [header, payload, signature];
  const faulty = parts.map((part) => part.bytes).find((bytes) => !bytes.ok);
  const isLossy = parts.some(({ faults }) => faults.some(({ id }) => lossy.has(id)));
  if (faulty && !faulty.ok) return { text: faulty.problem.message, isLossy };
  const problem = header.json?.problem;
  return problem && { text: `The header is not valid JSON. ${problem.message}`, isLossy };
}

/** Characters are missing or are others than those that were encoded, so nobody can tell what was signed. */
const lossy: ReadonlySet<string> = new Set(['ellipsis', 'base64url-character', 'base64url-length']);

/** The characters as they were sent, and, where that is something else, as an encoder without the fault would have written them. */
export function signedCharactersOf(jws: Jws): readonly [SignedCharacters, SignedCharacters?] {
  const asSent = signingInputOf(jws);
  const header = encodedAnew(jws.header);
  const payload = isUnencoded(jws) ? jws.payload : encodedAnew(jws.payload);
  if (header === jws.header && payload === jws.payload) return [{ input: 'as-sent', signingInput: asSent }];
  const cleaned = signingInputOf({ ...jws, header, payload });
  const isSame = asSent.length === cleaned.length && asSent.every((byte, index) => byte === cleaned[index]);
  const sent = { input: 'as-sent', signingInput: asSent } as const;
  return isSame ? [sent] : [sent, { input: 'cleaned', signingInput: cleaned }];
}

/** A part without a fault is what an encoder writes: base64url has one spelling (RFC 4648 §3.5). */
const encodedAnew = (part: Part): Part =>
  part.bytes.ok ? part : { ...part, excerpt: excerptOf(encodeBase64url(part.readable)) };
