import type { Task } from './task.ts';

/** The tasks whose code differs, and for each task which of them has its code: a compiler then sees each line once. */
export function distinctLines(tasks: readonly Task[]): {
  readonly lines: readonly Task[];
  readonly of: readonly number[];
} {
  const found = new Map<string, number>();
  const lines: Task[] = [];
  const of = tasks.map((task) => {
    const name = JSON.stringify([task.does, task.imports, task.code]);
    const index = found.get(name) ?? lines.push(task) - 1;
    found.set(name, index);
    return index;
  });
  return { lines, of };
}
