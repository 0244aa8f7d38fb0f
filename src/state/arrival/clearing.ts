import { resetCircumstances } from '../circumstances/circumstances.ts';
import { pinProfile } from '../circumstances/profile.ts';
import { clearText } from '../session/session.ts';
import { replacing } from './undoing.ts';

/** Empties the token field, and expects nothing any more. It can be undone. */
export function clearAll(): void {
  replacing('Clear', () => {
    clearText();
    resetCircumstances();
    pinProfile(undefined);
  });
}
