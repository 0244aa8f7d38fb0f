import { isMaskedByDefault, type Masked } from '../../masking/masked.ts';
import { MASK, maskedIn, membersRoot } from '../../masking/masking.ts';
import type { Span } from '../../text/span.ts';
import type { JsonNode } from '../../text/json-node.ts';
import type { Part } from '../../token/part/part.ts';

/** Moments and durations as findings, gates and verdict word them (instant.ts). */
const duration = String.raw`\d[\d,.]* (?:years?|months?|weeks?|days?|hours?|h|minutes?|min|seconds?|s)\b`;
const moments = new RegExp(
  String.raw`\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,4}(?:, \d\d:\d\d(?::\d\d)? UTC)?|\bin the year \d[\d,.e+]*|\bbefore the year 1\b|\bjust now\b|\b${duration}(?: ${duration})?(?: ago\b)?|\bmany million years\b`,
  'g',
);

/** What of the findings would tell a masked moment. */
export interface MaskedTimes {
  /** A sentence without moments; as it is where no moment is masked. */
  say(text: string): string;
  /** The message of a finding, or nothing where it tells a moment. */
  message(text: string, span: Span): string;
}

const withoutMoments = (text: string): string => text.replaceAll(moments, MASK);

/** A number or a date that somebody chose to mask may be a moment, which findings tell in many ways. */
export function maskedTimes(parts: readonly Part[], masked: Masked): MaskedTimes {
  const spans = parts.flatMap((part) =>
    maskedIn(membersRoot(part), masked)
      .filter(({ name, node }) => !isMaskedByDefault(name) && mayBeMoment(node))
      .map(({ node }) => part.locate(node.span)),
  );
  if (spans.length === 0) return { say: (text) => text, message: (text) => text };
  const tells = (text: string, { start, end }: Span): boolean =>
    withoutMoments(text) !== text || spans.some((one) => one.start < end && start < one.end);
  return { say: withoutMoments, message: (text, span) => (tells(text, span) ? '' : text) };
}

const mayBeMoment = (node: JsonNode): boolean =>
  node.type === 'number' || (node.type === 'string' && /^\d{4}-\d\d/.test(node.value));
