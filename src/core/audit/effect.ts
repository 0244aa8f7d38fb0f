import type { Severity } from '../text/result.ts';

/** What a recipient that follows the RFCs does with a token because of a finding. */
export type Effect = 'rejects' | 'may-reject' | 'accepts';

/**
 * The effect follows from the severity, so the two cannot disagree: an error rejects, a warning may reject, anything less is accepted. What is
 * about security or privacy alone, such as a password in the payload, has one step less of effect: no RFC makes recipients look for it.
 */
export function effectOf(severity: Severity, isAboutSecurity = false): Effect {
  if (severity === 'error') return isAboutSecurity ? 'may-reject' : 'rejects';
  return severity === 'warning' && !isAboutSecurity ? 'may-reject' : 'accepts';
}
