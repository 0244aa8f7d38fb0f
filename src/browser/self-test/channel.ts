/** Where an attempt goes: a host that is not this page's own. */
export interface Target {
  /** "http://localhost:4318" */
  readonly origin: string;
  /** The same for a socket: "ws://localhost:4318". */
  readonly socket: string;
  /** The same for STUN (RFC 7064): "stun:localhost:4318". */
  readonly stun: string;
}

/** What an attempt may use while it runs. */
export interface Attempt {
  /** The address of this attempt: the target and a marker that says nothing of the page. */
  readonly address: string;
  readonly target: Target;
  /** Aborted as soon as the outcome is known, so that nothing goes on behind it. */
  readonly signal: AbortSignal;
  /** Out of sight, and gone when the attempt is over. */
  readonly box: HTMLElement;
  /** Tells of a refusal that only another place than the page hears of, such as a worker. */
  readonly refused: (directive: string) => void;
}

/** One way out of a page. */
interface Way {
  /** Stands in the address of the attempt: "fetch". */
  readonly id: string;
  /** "fetch" */
  readonly name: string;
  /** What is done, in a few words: "no-cors, without credentials". */
  readonly how: string;
}

/** The policy stands before this way: the attempt is made, and the browser says whether it refused. */
export interface PolicyChannel extends Way {
  readonly kind: 'policy';
  /** Whether a refusal is of this attempt, where it does not name the address of the attempt. */
  readonly hasReported?: (refusal: SecurityPolicyViolationEvent, attempt: Pick<Attempt, 'target'>) => boolean;
  /** Why there is nothing to try in this browser. */
  readonly missing?: () => string | undefined;
  /** Ends when the browser answers, with what came of it, in words or judged already; need not end. */
  readonly attempt: (attempt: Attempt) => Promise<string | Outcome>;
}

/** No policy stands before this way: the attempt itself finds out. */
export interface OtherChannel extends Way {
  readonly kind: 'other';
  readonly attempt: (attempt: Attempt) => Promise<Outcome>;
}

export type Channel = PolicyChannel | OtherChannel;

export type Outcome =
  /** The browser said that it refused. */
  | { readonly state: 'blocked'; readonly why: string }
  /** The browser did not refuse: a request may have left. */
  | { readonly state: 'open'; readonly why: string }
  /** This browser, or this copy of the page, has no such way, or the page cannot see what becomes of it. */
  | { readonly state: 'untried'; readonly why: string };
