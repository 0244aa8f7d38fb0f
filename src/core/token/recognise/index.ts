import { COOKIES } from './cookies.ts';
import { JSON_TEXTS } from './json-texts.ts';
import { KEYS } from './keys.ts';
import { MISSING_VALUES } from './missing-values.ts';
import { PLAIN_TEXTS } from './plain-texts.ts';
import { OPAQUE_TOKENS } from './providers.ts';
import type { Recognition } from './recognition.ts';
import { RIVALS } from './other-token-formats.ts';

/** From the specific to the general: the first one that fits is said. */
export const RECOGNITIONS: readonly Recognition[] = [
  ...MISSING_VALUES,
  ...JSON_TEXTS,
  ...KEYS,
  ...OPAQUE_TOKENS,
  ...COOKIES,
  ...RIVALS,
  ...PLAIN_TEXTS,
];
