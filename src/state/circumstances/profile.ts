import { atom, computed } from 'nanostores';
import type { Held } from '../../core/judgement/held.ts';
import type { Recognition } from '../../core/audit/judge/recognise-profiles.ts';
import type { PageState } from '../../core/share/page-state.ts';
import { $token } from '../token/decryption.ts';
import { $explanations } from './explanations.ts';
import { $choice, $pasted, $sighting } from '../session/session.ts';

/** What the token in view may be, the likeliest first. */
export const $recognitions = computed(
  [$token, $sighting, $explanations],
  (token, sighting, explain): readonly Recognition[] =>
    explain?.recogniseProfiles(token, sighting ? { context: sighting.context, around: sighting.around } : {}) ?? [],
);

/** What the user takes a token for: it counts for that paste, however it is edited, and for no other. */
export const $pin = atom<PageState['pin']>(undefined);

/** Holds the token in view against a profile of the user's own choice; undefined: against the one that is recognised. */
export function pinProfile(id: string | undefined): void {
  $pin.set(id === undefined ? undefined : { id, pasted: $pasted.get(), choice: $choice.get() });
}

/** What the token in view is held against; undefined where nothing is known of it, or the rules are not here yet. */
export const $held = computed(
  [$recognitions, $pin, $pasted, $choice, $explanations],
  (recognitions, pin, pasted, choice, explain): Held | undefined => {
    const isMeant = pin?.pasted === pasted && pin.choice === choice;
    // A link may name a profile that this version does not know.
    const pinned = isMeant ? explain?.profiles.find(({ id }) => id === pin.id) : undefined;
    const recognition = pinned ? recognitions.find(({ profile }) => profile === pinned) : recognitions[0];
    const profile = pinned ?? recognition?.profile;
    return profile && { profile, isPinned: pinned !== undefined, ...(recognition && { recognition }) };
  },
);
