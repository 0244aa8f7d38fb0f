/** What a provider asks of one member. Seconds throughout. */
export type Asked =
  /** How far after `iat`, or after the moment of use, a time may be. */
  | { readonly kind: 'lifetime'; readonly since: 'iat' | 'now'; readonly least?: number; readonly most?: number }
  /** How long ago a time may be. */
  | { readonly kind: 'age'; readonly most: number }
  /** One of these texts, to the letter; `also` are accepted, and not named. A leading `//` stands for `https://`. */
  | { readonly kind: 'value'; readonly right: readonly string[]; readonly also?: readonly string[] }
  /** A text of this form; `noun` names it: "a GUID". */
  | { readonly kind: 'form'; readonly form: RegExp; readonly noun: string }
  | { readonly kind: 'type'; readonly type: 'string' | 'number' | 'object' | 'strings' }
  | { readonly kind: 'present' }
  /** A list of words between spaces, with this one among them. */
  | { readonly kind: 'word'; readonly word: string }
  /** An array with something in it. */
  | { readonly kind: 'filled' }
  /** One of the texts in the member of that name beside it. */
  | { readonly kind: 'listed'; readonly list: string }
  /** To be exchanged at the provider, and for no other recipient: `how` is a sentence. */
  | { readonly kind: 'exchange'; readonly how: string };

/** One line of the table. */
export interface Limit {
  /** Of a claim, or of a header parameter where `isHeader`. At its end, `*` stands for any letters. */
  readonly name: string;
  readonly isHeader?: true;
  /** The claim that has it as a member, whose letter case does not count. */
  readonly inside?: string;
  /** A member of that name, which `name` covers as well, is left out. */
  readonly but?: string;
  readonly asked: Asked;
  /** A claim that lifts it. */
  readonly unless?: string;
  /** A claim without which it does not hold. */
  readonly given?: string;
  /** A sentence: why it is so, or what to do. */
  readonly because?: string;
  /** What the provider is known to respond with: without it, nothing says that it rejects the token. */
  readonly response?: string;
  /** The documentation is not clear, or the provider accepts the token all the same. */
  readonly isAdvice?: true;
  /** Where it is written, if not at the provider's own page: an address without scheme. */
  readonly source?: string;
}

/** What a provider documents about the tokens that others make for it. */
export interface Provider {
  /** Id of the card by which a token is recognised, with its near misses. */
  readonly issuer: string;
  /** "GitHub" */
  readonly who: string;
  /** It reads a part of tokens that other issuers make for more recipients, so their cards are no reason to pass it by. */
  readonly isReader?: true;
  /** The page that says so, without scheme. */
  readonly source: string;
  /** String claims of RFC 7519 that it accepts as numbers, too. */
  readonly takesNumbers?: readonly string[];
  readonly limits: readonly Limit[];
}
