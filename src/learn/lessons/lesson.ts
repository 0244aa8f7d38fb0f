import type { ReactNode } from 'react';

/** A few sentences, something live beside them, and one small thing to do. */
export interface Step {
  /** In the address and in what is remembered: "decode". Unique within its lesson. */
  readonly id: string;
  readonly title: string;
  readonly Body: () => ReactNode;
}

export interface Lesson {
  readonly steps: readonly Step[];
}

/** A lesson as the table of contents knows it; its steps come when it is opened. */
export interface LessonEntry {
  /** File name and address. */
  readonly slug: string;
  readonly title: string;
  /** One sentence: what one can do afterwards. */
  readonly about: string;
  readonly minutes: number;
  readonly load: () => Promise<Lesson>;
}
