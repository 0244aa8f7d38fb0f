import type { Span } from '../../text/span.ts';
import type { RuleWords } from '../rule.ts';
import type { Gathered } from './gathered.ts';

/** What shows only when several tokens are laid side by side. */
export interface Comparison extends RuleWords {
  /** What it finds of one token in the company of the others. Never throws. */
  compare(one: Gathered, others: readonly Gathered[]): Iterable<ComparisonFinding>;
}

interface ComparisonFinding {
  /** In the pasted text, in the token that is compared. */
  readonly span: Span;
  /** Where the other token has what this one has, or should have. */
  readonly other?: Span;
  readonly message: string;
}
