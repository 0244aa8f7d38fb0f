import type { Span } from '../../text/span.ts';
import type { RuleWords } from '../rule.ts';
import type { Gathered } from './gathered.ts';

/** What shows only when several tokens are laid side by side. */
export interface Comparison extends RuleWords {
  /** What it finds of one token in the company of the others. Never throws. */
  compare(one: Gathered, others: readonly Gathered[]): Iterable<ComparisonFinding>;
}

interface ComparisonFinding {
  /** In the token that is compared. */
  readonly span: Span;
  /** The other token, and where it has what this one has, or should have. */
  readonly other?: { readonly token: Gathered; readonly span: Span };
  readonly message: string;
}
