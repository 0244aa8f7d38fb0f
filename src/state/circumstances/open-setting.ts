import { atom } from 'nanostores';
import type { ExpectedText } from '../../core/share/expected-text.ts';

/** What a token is validated by, each with a chip of its own. */
export type ChipName = keyof ExpectedText | 'clock' | 'skew';

/** The setting whose field is open. */
export const $openSetting = atom<ChipName | undefined>(undefined);

export function openSetting(name: ChipName | undefined): void {
  $openSetting.set(name);
}
