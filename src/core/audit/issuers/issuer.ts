/**
 * What a value must look like. A leading `//` stands for `https://`. In a URL `{name}` stands for one label of the host name or
 * one segment of the path, in other text for a run of letters, digits and `.~_%-`. `{name.}` stands for the labels of a domain,
 * `{name*}` for a whole URL, `{name#}` for digits, `{name^}` for the ten capitals and digits of an ID of Apple, and `*` for anything.
 * `true`: it is there, whatever it is.
 */
export type Sign = string | readonly string[] | true;

/** What must hold of a token, all of it. Of an array one item has to fit. */
export interface Signs {
  readonly header?: Readonly<Record<string, Sign>>;
  readonly claims?: Readonly<Record<string, Sign>>;
  /** Claims that must not be there. */
  readonly without?: readonly string[];
  /** Two claims that must have the same value. */
  readonly equal?: readonly [string, string];
  /** A claim that must be an object, or an array of nothing else. */
  readonly object?: string;
  /** No claims but these may be there. */
  readonly only?: readonly string[];
}

/** Something about these tokens that costs people hours. */
interface Trap {
  readonly says: string;
  /** Only of tokens of which this holds as well. */
  readonly when?: Signs;
}

/** A kind of token of a well-known issuer. Facts about its maker, no verdict: nothing here was verified by a key. */
export interface Issuer {
  /** "entra-v2" */
  readonly id: string;
  /** "Microsoft Entra ID, v2.0" */
  readonly title: string;
  /** Whose token it is, and for whom: a sentence or two. */
  readonly summary: string;
  /** Each of these is enough. */
  readonly signs: readonly Signs[];
  /**
   * How tokens look whose maker got a sign wrong; asked only where no sign of any issuer is found. An `aud` that differs from its sign
   * in scheme, letter case or a slash at the end needs no line here.
   */
  readonly near?: readonly Signs[];
  /** Id of the profile that such a token is of, where its claims alone may leave that open. */
  readonly profile?: string;
  /** Claims that the profile recommends, and that such tokens rightly lack. */
  readonly goesWithout?: readonly string[];
  /** The looks fit, but others may look so too. */
  readonly isLikely?: true;
  /** Claims that identify the user, the stable one first. */
  readonly user?: readonly string[];
  /** Claims that identify the application that asked for it. */
  readonly application?: readonly string[];
  /** Claims of true or false that its maker writes in quotes, too. */
  readonly quotesBooleans?: readonly string[];
  /** Where its keys are: a template of an address, with the names of the signs, `{iss}`, `{header.kid}` or a claim. Never fetched unasked. */
  readonly keysAt?: string;
  /** What is to be known of its keys, or why there is no address. */
  readonly keysNote?: string;
  readonly traps: readonly Trap[];
}
