import type { Job } from '../../src/core/autopsy/fixes/job.ts';
import type { Line } from '../../src/core/autopsy/fixes/language.ts';
import { claims } from './cases.ts';
import { isSignedBy } from './is-signed-by.ts';
import { pemsOf } from './pems-of.ts';
import type { Outcome, Task } from './task.ts';

/** A line that is run, and what must come of it: the token is accepted or refused, or a right one is made. */
export interface Check {
  /** Of the hypothesis, and its algorithm: "secret-base64 HS256". */
  readonly name: string;
  readonly id: string;
  readonly topic: string;
  readonly expects: 'accepted' | 'refused' | 'signed';
  readonly job: Job;
  readonly task: Task;
}

/** A line to be run with a secret and a token. */
export function taskOf(
  job: Job,
  { code, imports }: Exclude<Line, { readonly cannot: string }>,
  { secret = '', token = '' }: { readonly secret?: string; readonly token?: string },
): Task {
  const variables = { secret, token, claims: JSON.stringify(claims), ...pemsOf(job.alg) };
  return { does: job.does, code, imports, variables };
}

/** What is wrong with what came of a check; undefined where nothing is. */
export function faultOf({ expects, job, task }: Check, outcome: Outcome | undefined): string | undefined {
  if (!outcome) return 'it was not run';
  if (expects === 'refused') return outcome.accepted ? 'it is accepted' : undefined;
  if (!outcome.accepted) return outcome.why;
  return expects === 'signed' ? isSignedBy(outcome.token ?? '', job, task.variables.secret) : undefined;
}
