import { noneExpected } from './expected-text.ts';
import type { PageState } from './page-state.ts';

/** How much of a token a link holds. */
export type SharedForm =
  /** As it stands. */
  | 'whole'
  /** Its signatures left out, so that nobody can use it. */
  | 'unsigned'
  /** The same structure with other values (shape/shape-token.ts). */
  | 'shape';

type Always = 'text' | 'choice' | 'signature' | 'skewSeconds' | 'expected';

/** What a link holds: all of the page that it takes to see a token as its sender saw it. Without a key, nothing is said of it. */
export interface SharedState extends Pick<PageState, Always>, Partial<Pick<PageState, 'key' | 'detached'>> {
  readonly form: SharedForm;
  /** Seconds since 1970; absent for the present. */
  readonly asOf?: number;
  /** Id of the profile that the token is held against; absent for the one that is recognised. */
  readonly profile?: string;
}

/** Of a state of which only that much is said. */
export const sharedState = (state: Partial<SharedState> & Pick<SharedState, 'text'>): SharedState => ({
  form: 'whole',
  choice: 0,
  signature: 0,
  skewSeconds: 0,
  expected: noneExpected,
  ...state,
});
