import { atom } from 'nanostores';
import { $page } from './route.ts';

/** The dialog about the token in view that is open. Its pane shows it. */
export const $openDialog = atom<'share' | 'report' | undefined>(undefined);

export const closeDialog = (): void => $openDialog.set(undefined);

// It does not come back with its pane.
$page.listen(closeDialog);
