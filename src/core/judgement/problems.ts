import type { Diagnostic } from '../audit/rule.ts';
import type { Answer } from './answer.ts';
import type { Problem, Reason } from './judgement.ts';
import type { JudgedFinding } from './repair.ts';

/**
 * What rejects the token, in the order of the gates, each reason once: a damaged signature has a finding of its own, so what the keys say of it
 * is no further problem.
 */
export function problemsOf(
  reasons: readonly Reason[],
  findings: readonly JudgedFinding[],
  { state, isDamaged }: Answer,
): readonly Problem[] {
  const rejecting = findings.filter(({ finding }) => finding.effect === 'rejects');
  const isTold = isDamaged === true || rejecting.some(({ finding }) => finding.gate === 'signature');
  const isOwn = state === 'fail' && !(isTold && rejecting.length > 0);
  const left = new Set(rejecting);
  return reasons
    .filter(({ effect }) => effect === 'rejects')
    .flatMap((reason): readonly Problem[] => {
      const judged = [...left].find(({ finding }) => isOf(reason, finding));
      if (!judged) return isOwn ? [reason] : [];
      left.delete(judged);
      return [{ ...reason, id: judged.finding.id, ...(judged.repair && { repair: judged.repair }) }];
    });
}

const isOf = ({ title, text, span }: Reason, finding: Diagnostic): boolean =>
  finding.title === title && finding.message === text && finding.span === span;
