import { $singleKeys } from '../page/keyboard.ts';
import { say } from '../page/said.ts';
import { $actions } from './registry.ts';

/** Does the action whose shortcut was pressed, or says why that is not possible now. */
export function runByKeys(id: string): void {
  const action = $actions.get().find((one) => one.id === id);
  if (!action || (id === 'shortcuts' && !$singleKeys.get())) return;
  if (action.unavailable === undefined) action.run();
  else say(action.unavailable);
}
