import type { BrowserName } from '../driven.ts';
import type { Person } from './person.ts';

/** Where a step of the heart is done. */
interface Place {
  /** Of the built page. */
  readonly address: string;
  readonly browserName: BrowserName;
}

/** What a person does with the page, the same in every browser, with what must come of it. */
type Step = (person: Person, place: Place) => Promise<void>;

export type Steps = Readonly<Record<string, Step>>;
