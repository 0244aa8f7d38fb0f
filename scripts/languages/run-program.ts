import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, Task } from './task.ts';

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder until it ends. */
export function runProgram(
  command: string,
  args: readonly string[],
  { folder, env = {} }: { readonly folder: string; readonly env?: Readonly<Record<string, string>> },
): Ended {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    // Milliseconds: it ends a program that would never end.
    timeout: 240_000,
  });
  return { status, stdout, stderr: error ? `${error.message}\n${stderr}` : stderr };
}

/** Whether a program ends well. */
export const works = (command: string, ...args: readonly string[]): boolean =>
  runProgram(command, args, { folder: '.' }).status === 0;

/** Runs one program for all tasks: it reads tasks.json, and prints an outcome each as a line of JSON. */
export function runForAll(command: string, args: readonly string[], tasks: readonly Task[], folder: string) {
  writeFileSync(join(folder, 'tasks.json'), JSON.stringify(tasks));
  const { status, stdout, stderr } = runProgram(command, args, { folder });
  const lines = stdout.split('\n').filter((line) => line !== '');
  if (status !== 0 || lines.length !== tasks.length)
    throw new Error(`${command} ended with ${status} after ${lines.length} of ${tasks.length} tasks.\n${stderr}`);
  return lines.map(outcomeOf);
}

function outcomeOf(line: string): Outcome {
  const read: unknown = JSON.parse(line);
  if (typeof read !== 'object' || read === null) throw new Error(`no outcome: ${line}`);
  if ('why' in read) return { accepted: false, why: String(read.why) };
  return { accepted: true, ...('token' in read ? { token: String(read.token) } : {}) };
}
