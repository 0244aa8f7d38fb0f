import type { Recognition } from '../audit/judge/recognise-profiles.ts';
import type { Profile } from '../audit/profile.ts';

/** A profile that a token is checked against. */
export interface Held {
  readonly profile: Profile;
  readonly isPinned: boolean;
  /** Why it was recognised; absent where nothing in the token points to it. */
  readonly recognition?: Recognition;
}
