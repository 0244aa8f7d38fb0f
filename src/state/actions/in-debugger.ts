import { goTo } from '../../browser/route.ts';
import { $page } from '../page/route.ts';
import { tokenField } from '../page/text-fields.ts';

/** Milliseconds between two looks, and how many there are: the page comes at once, unless the machine is busy. */
const [pause, most] = [20, 100];

/** Does something with the token field, which is on the page Debugger: that is opened first. */
export const inDebugger = (act: () => unknown) => async (): Promise<void> => {
  if ($page.get() !== 'debugger') goTo('');
  for (let looks = 0; !tokenField.current && looks < most; looks += 1)
    await new Promise((done) => setTimeout(done, pause));
  await act();
};
