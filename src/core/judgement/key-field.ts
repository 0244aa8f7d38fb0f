import type { Answer } from './answer.ts';

/** What the key field holds beside keys that were read. */
export interface KeyField {
  /** Texts that could not be read as keys. */
  readonly problems: readonly unknown[];
  /** Keys that need a password. */
  readonly locked: readonly unknown[];
  /** The text is still being read. */
  readonly isReading: boolean;
}

/** Where no key was read, the key field may say why: then nobody has to add one. */
export function withKeyField(answer: Answer, { problems, locked, isReading }: KeyField): Answer {
  if (answer.kind !== 'no-key') return answer;
  if (isReading) return { ...answer, ...READING };
  if (problems.length > 0) return { ...answer, ...UNREADABLE };
  return locked.length > 0 ? { ...answer, ...LOCKED } : answer;
}

const READING = {
  kind: 'busy',
  state: 'busy',
  words: 'reading the key',
  title: 'Reading the key',
  text: 'One moment.',
} as const;

const UNREADABLE = {
  kind: 'key-unreadable',
  words: 'not checked: the key cannot be read',
  title: 'The key cannot be read',
  text: 'See the message below the key field.',
} as const;

const LOCKED = {
  kind: 'key-locked',
  words: 'not checked: the key is locked',
  title: 'The key is locked',
  text: 'Enter its password below the key field.',
} as const;
