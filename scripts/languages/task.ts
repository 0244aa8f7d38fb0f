/** What a line of code finds in its variables. `claims` is JSON. */
interface Variables {
  readonly secret: string;
  readonly token: string;
  readonly claims: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** A line of code to be run as a reader would run it. */
export interface Task {
  readonly does: 'verify' | 'sign';
  readonly code: string;
  readonly imports: readonly string[];
  readonly variables: Variables;
}

/** Whether the line accepted the token, or made one; else what it said. */
export type Outcome =
  { readonly accepted: true; readonly token?: string } | { readonly accepted: false; readonly why: string };
