import type { ClaimChecks } from './job.ts';
import { inSingleQuotes } from './quoted.ts';

/** The options for claims, which jose and jsonwebtoken have in common. */
export const nodeChecks = (checks: ClaimChecks | undefined): readonly string[] => [
  ...(checks?.issuer === undefined ? [] : [`issuer: ${inSingleQuotes(checks.issuer, 'issuer')}`]),
  ...(checks?.audience === undefined ? [] : [`audience: ${inSingleQuotes(checks.audience, 'audience')}`]),
  ...(checks && checks.leeway > 0 ? [`clockTolerance: ${checks.leeway}`] : []),
];
