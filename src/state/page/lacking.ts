import { atom, onMount } from 'nanostores';
import { lacking, type Lacking } from '../../browser/lacking.ts';

export type { Lacking };

/** What this browser has not, as it stands when somebody asks. */
export const $lacking = atom<readonly Lacking[]>([]);

onMount($lacking, () => $lacking.set(lacking()));
