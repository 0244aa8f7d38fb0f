import type { Span } from './span.ts';

/** An expected failure is a value, not an exception. */
export type Result<V, P> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: P };

export const ok = <V>(value: V): { readonly ok: true; readonly value: V } => ({ ok: true, value });
export const fail = <P>(problem: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem });

/** What is wrong, and where. The message is a whole sentence for the person who pasted. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One replacement in the pasted text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A repair that the person may apply with one click. */
export interface Fix {
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

/** A problem of the token's form, found while it was read. Its id is stable: tests and findings name it. */
export interface Fault extends Problem {
  readonly id: string;
  /** In a few words, where its id alone says too little: "Cut off: 2 of 3 parts". */
  readonly title?: string;
  readonly severity: Severity;
  /** Specification and section, such as "RFC 7515 §2". */
  readonly reference?: string;
  readonly fix?: Fix;
}

/** Ends a switch over a union: reaching it is a bug, which the compiler reports first. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
