export type GateState = 'pass' | 'fail' | 'warn' | 'unchecked' | 'busy';

/** The answer to "is the signature right?" or "does it open?", short for the gate and at length for the verdict. */
export interface SignatureView {
  readonly state: GateState;
  /** For the gate: "verified by the key you pasted". */
  readonly words: string;
  /** For the verdict: "Signature verified". */
  readonly title: string;
  readonly text: string;
  readonly notes: readonly string[];
  /** Nothing was checked, as there is no key. */
  readonly lacksKey?: true;
}

export const view = (
  state: GateState,
  words: string,
  title: string,
  text: string,
  notes: readonly string[] = [],
): SignatureView => ({ state, words, title, text, notes });
