import type { SecretEncoding } from '../keys/key.ts';

/** How much of a token a link holds. */
export type SharedForm =
  /** As it stands. */
  | 'whole'
  /** Its signatures left out, so that nobody can use it. */
  | 'unsigned'
  /** The same structure with other values (shape/shape-token.ts). */
  | 'shape';

/** What the receiver of a token expects, as it was typed; empty is what nobody said. */
export interface SharedExpected {
  readonly issuer: string;
  readonly audience: string;
  readonly nonce: string;
  /** Seconds. */
  readonly maxAge: string;
  readonly type: string;
}

/** What a link holds: all that it takes to see a token as somebody else saw it. */
export interface SharedState {
  /** For the field "Encoded token". */
  readonly text: string;
  readonly form: SharedForm;
  /** Which of the tokens in the text is looked at, from 0. */
  readonly choice: number;
  /** Which of its signatures or recipients, from 0. */
  readonly signature: number;
  /** For the field "Key"; absent where nothing is said of it. */
  readonly key?: { readonly text: string; readonly encoding: SecretEncoding };
  /** The content of a token that carries none itself (RFC 7515 appendix F), as typed. */
  readonly detached?: { readonly text: string; readonly form: 'text' | 'base64url' };
  /** Seconds since 1970; absent for the present. */
  readonly asOf?: number;
  /** Whole seconds by which clocks may differ. */
  readonly skewSeconds: number;
  readonly expected: SharedExpected;
  /** Id of the profile that the token is held against; absent for the one that is recognised. */
  readonly profile?: string;
}

export const noneExpected: SharedExpected = { issuer: '', audience: '', nonce: '', maxAge: '', type: '' };

/** Of a state of which only that much is said. */
export const sharedState = (state: Partial<SharedState> & Pick<SharedState, 'text'>): SharedState => ({
  form: 'whole',
  choice: 0,
  signature: 0,
  skewSeconds: 0,
  expected: noneExpected,
  ...state,
});
