import type { Reference } from '../registry/specifications.ts';
import type { Parsed } from '../token/token.ts';
import type { Found } from './found.ts';
import type { Circumstances, Expected } from './rule.ts';

/** In the words of RFC 2119; `may` lists what a specification defines without asking for it. */
export type Level = 'must' | 'must-not' | 'should' | 'should-not' | 'may';

/** What became of a requirement. Only `must` and `must-not` that are not met are faults, `should` and `should-not` warnings. */
export type Outcome = 'met' | 'not-met' | 'needs-input' | 'does-not-apply';

/** What would settle a requirement: something that the receiver expects, a key, or the token that this one belongs to. */
export type Input = keyof Expected | 'key' | 'other-token';

/** The answer to one requirement. */
export interface Judged {
  readonly outcome: Outcome;
  /** One sentence: what was found, and what is wanted. */
  readonly why: string;
  /** What it is about, where that is in the token. */
  readonly at?: Found;
  /** What would have to be known, where the outcome is `needs-input`. */
  readonly input?: Input;
}

/** A token under its circumstances. */
export interface Given {
  readonly token: Parsed;
  readonly circumstances: Circumstances;
}

/** What is asked of the value of a member. */
export interface Check {
  /** To stand behind "must": "be at+jwt", "have at least one member". */
  readonly asks: string;
  /** Whether it holds; what was found instead, where the value as a whole does not tell ("cnf has no jwk"); or more than that. */
  judge(found: Found, given: Given): boolean | string | Omit<Judged, 'at'>;
}

interface Asked {
  readonly level: Level;
  readonly reference: Reference;
  /** Id of a rule, or a fault of reading, that says as much where this is not met: no finding repeats it. */
  readonly rule?: string;
  /** Id of a rule that says less: the finding of this one stands in its place. */
  readonly replaces?: string;
}

/** What a profile asks of one header parameter or claim. Its type is the registry's affair. */
export interface Requirement extends Asked {
  /** Of the member. */
  readonly name: string;
  /** Of the requirement, where that is not the member's name. */
  readonly id?: string;
  /** Whether it is asked to be there, asked to be absent, or only looked at where it is there (perhaps as another one asks). */
  readonly presence: 'wanted' | 'unwanted' | 'free' | 'wanted-elsewhere';
  readonly value?: Check;
}

/** What a profile asks beyond single members: that two agree, that one of two is there, how it is signed. */
export interface FurtherRequirement extends Asked {
  readonly id: string;
  /** What is asked, as a short sentence without a period: "iss and sub must be the same". */
  readonly asks: string;
  /** What is wrong where it is not met: "The claims iss and sub differ". */
  readonly title: string;
  judge(given: Given): Judged;
}

/** One ground for taking a token for one of a profile. */
interface Clue {
  /** A `typ` that only this profile has: 100; a claim that hardly any other has: 30; a habit: 10. Against it: below 0. */
  readonly weight: number;
  /** "typ is at+jwt" */
  readonly says: string;
}

/** Where the token was found in the paste. */
export type Whereabouts = Pick<Circumstances, 'context' | 'around'>;

/** Looks for a clue; undefined where there is none. Never throws. */
export type ClueFinder = (token: Parsed, whereabouts: Whereabouts) => Clue | undefined;

/** A kind of token that a specification defines. */
export interface Profile {
  /** File name and address. */
  readonly id: string;
  /** "OAuth 2.0 access token" */
  readonly title: string;
  /** In a sentence: "an OAuth 2.0 access token". */
  readonly noun: string;
  readonly reference: Reference;
  /** One or two sentences: what such a token is for, and who takes it. */
  readonly summary: string;
  /** It fits every token of a certain form, and so is taken where no other fits: about that there is no doubt. */
  readonly isBasic?: true;
  /** Grounds for and against; how likely the profile is follows from the sum of those that are found. */
  readonly clues: readonly ClueFinder[];
  readonly header: readonly Requirement[];
  readonly claims: readonly Requirement[];
  readonly further?: readonly FurtherRequirement[];
  /** Names that it asks for and that no registry has. */
  readonly own?: readonly string[];
}
