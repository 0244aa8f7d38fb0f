import type { Run } from '../../text/excerpt.ts';
import type { Fault } from '../../text/result.ts';
import type { Content } from './opened.ts';
import type { Disclosure } from '../sd-jwt/processed-sd-jwt.ts';
import type { Parsed } from '../token.ts';

/** What a token was read from, as plain data: a token itself has functions, and cannot be sent to a worker. */
export interface TokenSource {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Where it begins in the paste. */
  readonly start: number;
  /** All that was found while it was read, also by those who know more than its text. */
  readonly faults: readonly Fault[];
  /** Of an encrypted token: which recipient is looked at. */
  readonly recipient?: number;
  /** Once it is open. */
  readonly content?: Content;
  /** Of an SD-JWT whose disclosures are processed: disclosure to digest. */
  readonly digests?: ReadonlyMap<string, string>;
}

/** What is known of a token beyond its text. */
export interface TokenKnowledge {
  readonly content?: Content | undefined;
  readonly disclosures?: readonly Disclosure[] | undefined;
}

export function sourceOf(token: Parsed, { content, disclosures }: TokenKnowledge): TokenSource {
  const { excerpt, faults } = token;
  const digests = disclosures?.flatMap(({ part, digest }) =>
    digest === undefined ? [] : [[part.excerpt.text, digest] as const],
  );
  return {
    text: excerpt.text,
    runs: excerpt.runs,
    start: excerpt.span.start,
    faults,
    ...(token.kind === 'jwe' ? { recipient: token.index } : {}),
    ...(token.kind === 'jwe' && content ? { content } : {}),
    ...(token.kind === 'sd-jwt' && digests ? { digests: new Map(digests) } : {}),
  };
}
