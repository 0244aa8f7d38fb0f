import { referenceAddress, referenceText } from '../../registry/specifications.ts';
import { placeInPaste } from '../../token/find/wrapping.ts';
import { effectOf } from '../effect.ts';
import { lessonLink } from '../lesson-link.ts';
import type { Diagnostic } from '../rule.ts';
import type { Comparison } from './comparison.ts';
import type { Gathered } from './gathered.ts';

/** What comparing the token in view with the others of the paste shows. */
export function compareTokens(
  one: Gathered,
  others: readonly Gathered[],
  comparisons: readonly Comparison[],
): readonly Diagnostic[] {
  return comparisons.flatMap((comparison) => {
    const { id, title, severity, gate, reference, confidence, remedy, fine, lesson, isAboutSecurity } = comparison;
    const address = referenceAddress(reference);
    return Array.from(comparison.compare(one, others), ({ span, other, message }) => ({
      id,
      title,
      severity,
      effect: effectOf(severity, isAboutSecurity),
      gate,
      span,
      ...(other ? { other: placeInPaste(other.token.wrapping, other.span) } : {}),
      message,
      confidence,
      remedy,
      ...(lesson === undefined ? {} : { lesson: lessonLink(lesson) }),
      ...(fine === undefined ? {} : { fine }),
      reference: referenceText(reference),
      ...(address === undefined ? {} : { address }),
    }));
  });
}
