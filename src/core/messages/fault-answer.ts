/** Whether a token has the fault that a message is about. */
export interface FaultAnswer {
  /** `unclear`: something is missing to tell. */
  readonly state: 'has' | 'has-not' | 'unclear';
  /** One sentence or two: what of the token shows it, or what is missing. */
  readonly text: string;
}
