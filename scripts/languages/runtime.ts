import type { Outcome, Task } from './task.ts';

/** What runs the lines of a language, where it is on this machine. */
export interface Runtime {
  /** Says what is not on this machine; undefined where everything is. */
  readonly missing: () => string | undefined;
  /** Why the version on this machine cannot run this one line, although newer ones can. */
  readonly leavesOut?: (task: Task) => string | undefined;
  /** Faults that the library tolerates in a token, by the id of the hypothesis, and why. */
  readonly tolerates?: ReadonlyMap<string, string>;
  /** Runs each task by itself, with files in `folder`, which is empty. Throws where the tasks could not be run at all. */
  readonly run: (tasks: readonly Task[], folder: string) => readonly Outcome[];
}
