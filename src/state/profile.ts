import { atom } from 'nanostores';

/** The name of the profile that the token in view is held against; undefined while none is recognised. */
export const $profileName = atom<string | undefined>(undefined);
