import type { Example } from './examples.ts';
import { replacing } from '../arrival/undoing.ts';
import { typeDetached } from '../token/detached.ts';
import { offerKey } from '../keys/key-field.ts';
import { pasteText } from '../session/session.ts';

const loadBuild = () => import('./build-example.ts');

/** Puts an example into the fields; one that is not published is made at this moment, with keys of its own. */
export async function openExample({ id }: Example): Promise<void> {
  const built = await (await loadBuild()).buildExample(id);
  if (!built) return;
  replacing('the example', () => {
    offerKey(built.key, built.isMade ? 'generated' : 'pasted');
    pasteText(built.token);
    if (built.detached !== undefined) typeDetached(built.detached, 'text');
  });
}
