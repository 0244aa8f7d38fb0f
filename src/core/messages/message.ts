import type { CheckName } from './checks.ts';
import type { SoftwareName } from './software-names.ts';

/** An error message that some software writes where it does not accept a token. */
export interface Message {
  /** The name of the software, a slash, and a name of its own: "jsonwebtoken/jwt-expired". */
  readonly id: string;
  readonly software: SoftwareName;
  /**
   * What is written, one text for each way to write it. Braces are holes for what differs each time: `{audience}` keeps what stands there
   * under that name, see `ToldName`, and `{}` keeps nothing. A space matches any white space.
   */
  readonly texts: readonly string[];
  readonly check: CheckName;
  /**
   * Others write the same words. They count only where the software is named beside them, or where they are the whole text, or the whole
   * value of a member of JSON that holds messages.
   */
  readonly isCommon: boolean;
  /** What is usual with this software, before the causes of the check. */
  readonly cause?: string;
  /** Where the message can be read: source, documentation or an issue. An https address, shown and never fetched. */
  readonly source: string;
}

/** What a hole can tell. Times are as the software writes them. */
export type ToldName = 'audience' | 'issuer' | 'kid' | 'alg' | 'claim' | 'actual' | 'skew' | 'clock';

type Row = readonly [name: string, text: string | readonly string[], check: CheckName, more?: More];

interface More {
  readonly isCommon?: true;
  readonly cause?: string;
  readonly source?: string;
}

/** The messages of one software, as a table. */
export const saidBy = (software: SoftwareName, source: string, rows: readonly Row[]): readonly Message[] =>
  rows.map(([name, text, check, more = {}]) => ({
    id: `${software}/${name}`,
    software,
    texts: typeof text === 'string' ? [text] : text,
    check,
    isCommon: false,
    source,
    ...more,
  }));
