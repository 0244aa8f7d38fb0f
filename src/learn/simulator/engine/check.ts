/** What somebody who receives a message looks at, and what came of it. */
export interface Check {
  readonly id: string;
  /** "Signature" */
  readonly title: string;
  /** A strict verifier stops at the first thing that it refuses. */
  readonly outcome: 'passed' | 'refused' | 'not-reached';
  /** One or two sentences; empty where it was not reached. */
  readonly why: string;
  /** "RFC 7519 §4.1.4" */
  readonly reference: string;
}

/** Why a message is refused: for who reads along, and for who sent it. */
export interface Refusal {
  readonly why: string;
  /** An error code of RFC 6749 §5.2, RFC 6750 §3.1 or RFC 9449; absent where the specification wants none. */
  readonly error?: string;
  /** What the sender is told. */
  readonly description?: string;
}

type Answer = { readonly passed: true; readonly why: string } | ({ readonly passed: false } & Refusal);

export const pass = (why: string): Answer => ({ passed: true, why });
export const refuse = (refusal: Refusal): Answer => ({ passed: false, ...refusal });

export interface CheckRule<S> {
  readonly id: string;
  readonly title: string;
  readonly reference: string;
  readonly check: (subject: S) => Answer | Promise<Answer>;
}

export interface Checked {
  readonly checks: readonly Check[];
  /** The first check that was not passed. */
  readonly refusal?: Refusal;
}

/** Looks at one thing after the other, and at nothing more once one is refused. */
export async function checkAll<S>(rules: readonly CheckRule<S>[], subject: S): Promise<Checked> {
  const checks: Check[] = [];
  let refusal: Refusal | undefined;
  for (const { id, title, reference, check } of rules) {
    const answer = refusal ? undefined : await check(subject);
    if (answer && !answer.passed) refusal = answer;
    const outcome = answer ? (answer.passed ? 'passed' : 'refused') : 'not-reached';
    checks.push({ id, title, reference, outcome, why: answer?.why ?? '' });
  }
  return { checks, ...(refusal && { refusal }) };
}

/** What a check looks at, in a word or two: its title up to the comma. */
export const subjectOf = ({ title }: Pick<Check, 'title'>): string => title.replace(/,.*$/, '');
