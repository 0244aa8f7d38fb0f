export interface LongInput {
  readonly name: string;
  readonly make: () => string;
  readonly field: 'token' | 'key';
  /** What the page says at the end. */
  readonly end: RegExp;
}

/** The secret that the tokens are signed with. */
export const longTextSecret: string;

export const longInputs: readonly LongInput[];

/** A JWT with HS256; a payload that is text already goes in as it is. */
export function signed(payload: string | object): string;
