import { atom } from 'nanostores';
import { $page } from './route.ts';

/** What is shared of the token in view. */
export type ShareTab = 'link' | 'report' | 'twin';

/** The tab of the dialog Share that is open. */
export const $openDialog = atom<ShareTab | undefined>(undefined);

export const closeDialog = (): void => $openDialog.set(undefined);

// It does not come back with its pane.
$page.listen(closeDialog);
