import type { Scenario } from '../engine/scenario.ts';
import { scenario as bearer } from './bearer.ts';
import { scenario as codePkce } from './code-pkce.ts';
import { scenario as dpop } from './dpop.ts';
import { scenario as keyRotation } from './key-rotation.ts';
import { scenario as refresh } from './refresh.ts';
import { scenario as singleSignOn } from './single-sign-on.ts';

/** The scenarios, in the order in which they are best looked at. */
export const scenarios: readonly [Scenario, ...Scenario[]] = [
  bearer,
  codePkce,
  singleSignOn,
  refresh,
  dpop,
  keyRotation,
];
