import type { Check } from './check.ts';
import { CLAIM_CHECKS } from './claim-checks.ts';
import { KEY_CHECKS } from './key-checks.ts';
import { REQUEST_CHECKS } from './request-checks.ts';

/** Every check that a message can name. */
const checks = { ...CLAIM_CHECKS, ...KEY_CHECKS, ...REQUEST_CHECKS } as const;

export type CheckName = keyof typeof checks;

export const checkOf = (name: CheckName): Check => checks[name];
