import type { Reference } from '../registry/specifications.ts';
import type { Parsed } from '../token/token.ts';
import type { Found } from './found.ts';
import type { Circumstances, Expected } from './rule.ts';

/** In the words of RFC 2119; `may` lists what a specification defines without asking for it. */
export type Level = 'must' | 'must-not' | 'should' | 'should-not' | 'may';

/** What became of a requirement. Only `must` and `must-not` that are not met are faults, `should` and `should-not` warnings. */
export type Outcome = 'met' | 'not-met' | 'needs-input' | 'does-not-apply';

/** The answer to one requirement. */
export interface Judged {
  readonly outcome: Outcome;
  /** One sentence: what was found, and what is wanted. */
  readonly why: string;
  /** What it is about, where that is in the token. */
  readonly at?: Found;
  /** What would have to be known, where the outcome is `needs-input`. */
  readonly input?: keyof Expected;
}

/** A token under its circumstances. */
export interface Given {
  readonly token: Parsed;
  readonly circumstances: Circumstances;
}

/** What a profile asks of one header parameter or claim. */
export interface Requirement {
  readonly level: Level;
  readonly reference: Reference;
  /** What is asked of its value where it is there; where absent, being there is all. Its type is the registry's affair. */
  value?(found: Found, given: Given): Judged;
}

/** What a profile asks beyond single members: that two agree, that one of two is there, how it is signed. */
export interface FurtherRequirement {
  readonly id: string;
  /** What is asked, as a short sentence without a period: "iss and sub are the same". */
  readonly asks: string;
  readonly level: Level;
  readonly reference: Reference;
  judge(given: Given): Judged;
}

/** One ground for taking a token for one of a profile. */
export interface Clue {
  /** A `typ` that only this profile has: 100; a claim that hardly any other has: 30; a habit: 10. Against it: below 0. */
  readonly weight: number;
  /** "typ is at+jwt" */
  readonly says: string;
}

/** A kind of token that a specification defines. */
export interface Profile {
  /** File name and address. */
  readonly id: string;
  /** "OAuth 2.0 access token" */
  readonly title: string;
  readonly reference: Reference;
  /** One or two sentences: what such a token is for, and who takes it. */
  readonly summary: string;
  /** Grounds for and against; how likely the profile is follows from their sum. Never throws. */
  clues(token: Parsed): Iterable<Clue>;
  readonly header: Readonly<Record<string, Requirement>>;
  readonly claims: Readonly<Record<string, Requirement>>;
  readonly further?: readonly FurtherRequirement[];
}
