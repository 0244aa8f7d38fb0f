import { atom, computed } from 'nanostores';
import { recall, remember } from '../../browser/remembered.ts';

/** Steps of lessons that were done: "three-parts/decode". They stay for this visit, and longer only if that is wanted. */
const $done = atom<ReadonlySet<string>>(new Set());

/** Whether what was done is remembered in this browser. */
export const $isKept = atom(false);

/** Whether that is wanted, and storage is denied. */
export const $isDenied = atom(false);

export const stepName = (lesson: string, step: string): string => `${lesson}/${step}`;

export const $doneSteps = computed($done, (done) => done);

/** Takes up what was remembered. */
export function startProgress(): void {
  const stored = recall('lessons');
  if (stored === undefined) return;
  $isKept.set(true);
  $done.set(new Set([...$done.get(), ...stored.split(' ').filter((name) => /^[\w-]+\/[\w-]+$/.test(name))]));
}

export function markDone(lesson: string, step: string): void {
  const name = stepName(lesson, step);
  if ($done.get().has(name)) return;
  $done.set(new Set([...$done.get(), name]));
  keep();
}

export function setKept(isKept: boolean): void {
  $isKept.set(isKept);
  keep();
}

export function forgetProgress(): void {
  $done.set(new Set());
  keep();
}

function keep(): void {
  const isKept = remember('lessons', $isKept.get() ? [...$done.get()].join(' ') : undefined);
  $isDenied.set(!isKept && $isKept.get());
}
