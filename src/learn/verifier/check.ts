type Outcome = 'passed' | 'refused' | 'skipped' | 'not-reached';

/** What a verifier looked at, and what came of it. */
export interface Check {
  readonly id: string;
  /** "Signature" */
  readonly title: string;
  /** `skipped`: it should have looked, and did not. A verifier stops at the first thing that it refuses. */
  readonly outcome: Outcome;
  /** One or two sentences; empty where it was not reached. */
  readonly why: string;
  /** "RFC 7519 §4.1.4" */
  readonly reference?: string;
}

/** Why something is refused: for who reads along, and for who sent it. */
export interface Refusal {
  readonly why: string;
  /** An error code of RFC 6749 §5.2, RFC 6750 §3.1 or RFC 9449; absent where the specification wants none. */
  readonly error?: string;
  /** What the sender is told. */
  readonly description?: string;
}

type Answer =
  { readonly outcome: Exclude<Outcome, 'refused'>; readonly why: string } | ({ readonly outcome: 'refused' } & Refusal);

export const pass = (why: string): Answer => ({ outcome: 'passed', why });
export const refuse = (refusal: Refusal): Answer => ({ outcome: 'refused', ...refusal });

type Now<V> = V | Promise<V>;

/** One thing to look at. No answer where it does not apply to the subject. */
export interface CheckRule<S> {
  readonly id: string;
  readonly title: string;
  readonly reference?: string;
  readonly check: (subject: S) => Now<Answer | undefined>;
}

/** What was found in a subject, before it is put into words. */
export interface Found<F> {
  readonly outcome: 'passed' | 'refused' | 'skipped';
  /** What it says there. */
  readonly given: F;
}

export const found = <F>(holds: boolean, given: F): Found<F> => ({ outcome: holds ? 'passed' : 'refused', given });

/** The same words whatever was found, or words that name it. */
type Words<F, W> = W | ((given: F) => W);

/** A check whose decision is made elsewhere: what it looks at, and what it says of that. */
interface Told<S, F> extends Omit<CheckRule<S>, 'check'> {
  readonly look: (subject: S) => Now<Found<F> | undefined>;
  /** Absent where it goes without saying. */
  readonly passed?: Words<F, string>;
  /** Absent where a verifier never skips it. */
  readonly skipped?: Words<F, string>;
  readonly refused: Words<F, string | Refusal>;
}

export const told = <S, F>({ look, passed, skipped, refused, ...rule }: Told<S, F>): CheckRule<S> => ({
  ...rule,
  check: async (subject) => {
    const found = await look(subject);
    if (!found) return undefined;
    const { outcome, given } = found;
    const words = { passed, skipped, refused }[outcome];
    const said = typeof words === 'function' ? words(given) : words;
    if (said === undefined) return undefined;
    const refusal = typeof said === 'string' ? { why: said } : said;
    return outcome === 'refused' ? refuse(refusal) : { outcome, why: refusal.why };
  },
});

export interface Checked {
  readonly checks: readonly Check[];
  /** Of the first check that was not passed. */
  readonly refusal?: Refusal;
}

/** Looks at one thing after the other, and at nothing more once one is refused. */
export async function checkAll<S>(rules: readonly CheckRule<S>[], subject: S): Promise<Checked> {
  const checks: Check[] = [];
  let refusal: Refusal | undefined;
  for (const { check, ...rule } of rules) {
    const answer: Answer | undefined = refusal ? { outcome: 'not-reached', why: '' } : await check(subject);
    if (answer?.outcome === 'refused') refusal = answer;
    if (answer) checks.push({ ...rule, outcome: answer.outcome, why: answer.why });
  }
  return { checks, ...(refusal && { refusal }) };
}

/** What an API says to a request. */
export interface Judgement {
  readonly status: 200 | 401;
  /** Those that were made, in their order; the last one refuses where the status is 401. */
  readonly checks: readonly Check[];
}

export async function judge<S>(rules: readonly CheckRule<S>[], subject: S): Promise<Judgement> {
  const { checks, refusal } = await checkAll(rules, subject);
  return { status: refusal ? 401 : 200, checks: checks.filter(({ outcome }) => outcome !== 'not-reached') };
}

/** What a check looks at, in a word or two: its title up to the comma. */
export const subjectOf = ({ title }: Pick<Check, 'title'>): string => title.split(',', 1)[0] ?? title;
