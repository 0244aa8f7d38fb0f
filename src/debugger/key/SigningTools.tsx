import { later } from '../../ui/later.tsx';

/** What can be done about a signature that does not fit; a first decode does not need it. */
export const SigningTools = later(() => import('./SigningButtons.tsx').then((module) => module.SigningButtons));
