import type { JudgedFinding } from './repair.ts';

/** How many of the findings change nothing: every recipient that follows the RFCs accepts the token in spite of them. */
export const withoutEffect = (findings: readonly JudgedFinding[]): number =>
  findings.filter(({ finding }) => finding.effect === 'accepts').length;
