import type { Effect } from '../audit/effect.ts';
import type { Gate } from '../audit/rule.ts';
import type { Span } from '../text/span.ts';
import type { Answer } from './answer.ts';
import type { GateView, Outcome } from './outcome.ts';
import type { JudgedFinding, Repair } from './repair.ts';
import type { Step } from './steps.ts';

/** One fact on which a gate has its state. */
export interface Reason {
  readonly gate: Gate;
  readonly effect: Effect;
  readonly title: string;
  readonly text: string;
  /** In the pasted text; empty where it has no place there. */
  readonly span: Span;
  /** The claim or header parameter whose absence is the reason. */
  readonly missing?: string | undefined;
  /** "RFC 7519 §4.1.4" */
  readonly reference?: string | undefined;
  readonly address?: string | undefined;
}

/** One reason to reject a token, and the repair that may be offered for it. */
export interface Problem extends Reason {
  /** Of the finding; undefined where the keys are the reason. */
  readonly id?: string;
  readonly repair?: Repair;
}

/** All that the page says of a token, decided once. */
export interface Judgement {
  readonly outcome: Outcome;
  /** One sentence, or two; empty while the outcome is `no-token` or `pending`. */
  readonly headline: string;
  /** How many reasons reject the token beside the one in the headline. */
  readonly furtherProblems: number;
  /** What rejects the token, each once, in the order of the gates. */
  readonly problems: readonly Problem[];
  /** In the order in which a recipient checks them (RFC 7519 §7.2). */
  readonly gates: readonly GateView[];
  readonly signature: Answer;
  /** Those that reject first, in the order of the gates. */
  readonly reasons: readonly Reason[];
  /** In the order of the reasons; undefined until the rules are here. */
  readonly findings: readonly JudgedFinding[] | undefined;
  /** What to do next, best first. */
  readonly steps: readonly Step[];
}
