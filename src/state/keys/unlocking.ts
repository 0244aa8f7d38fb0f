import { atom, computed } from 'nanostores';
import type { LockedKey } from '../../core/keys/reading/locked-key.ts';
import { $keyReading, $keyText, acceptOpened } from './key-field.ts';
import { onlyLatest } from '../page/latest.ts';
import { notLoaded } from '../page/not-loaded.ts';
import { readToken } from '../session/session.ts';

const loadUnlock = () => import('../../crypto/locked-keys/unlock-key.ts');

/** The last attempt to open a locked key of the field. The password itself is never kept. */
interface Attempt {
  readonly text: string;
  readonly id: string;
  /** Why it failed; undefined while it is being tried. */
  readonly why: string | undefined;
}

const $attempt = atom<Attempt | undefined>(undefined);

/** That attempt, as long as the text is the same. */
const $unlocking = computed([$attempt, $keyText], (attempt, text) => (attempt?.text === text ? attempt : undefined));

/** The keys of the field that wait for a password. */
const $locked = computed($keyReading, ({ locked }) => locked);

/** What the form of a locked key shows. */
interface LockedForm {
  /** Another text has other forms, so that no password outlives its key. */
  readonly key: string;
  readonly value: LockedKey;
  readonly busy: boolean;
  /** Why the last attempt failed. */
  readonly why: string | undefined;
}

export const $lockedForms = computed([$locked, $unlocking, $keyText], (locked, attempt, text): readonly LockedForm[] =>
  locked.map((value) => {
    const mine = attempt?.id === value.id ? attempt : undefined;
    return {
      key: `${value.id} ${text}`,
      value,
      busy: mine !== undefined && mine.why === undefined,
      why: mine?.why,
    };
  }),
);

const calls = onlyLatest();

/** Tries a password. A later attempt, and any change of the text, makes this one void. */
export async function unlock(locked: LockedKey, password: string): Promise<void> {
  const signal = calls.begin();
  const text = $keyText.get();
  const { id } = locked;
  $attempt.set({ text, id, why: undefined });
  const say = (why: string): unknown => signal.aborted || $attempt.set({ text, id, why });
  try {
    const answer = await (await loadUnlock()).unlockKey(locked, password, readToken, signal);
    if (signal.aborted) return;
    if (!answer.ok) say(answer.problem.why);
    else {
      $attempt.set(undefined);
      acceptOpened(text, id, answer.value);
    }
  } catch (error) {
    say(notLoaded(String(error)));
  }
}
