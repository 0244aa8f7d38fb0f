import { computed } from 'nanostores';
import { placedReasons } from '../../core/judgement/placed-reasons.ts';
import type { Reason } from '../../core/judgement/judgement.ts';
import { goTo } from '../../browser/route.ts';
import { $judgement } from '../judging/judgement.ts';
import { $page } from '../page/route.ts';
import { say } from '../page/said.ts';
import { showInToken } from '../../state/token/show-in-token.ts';

export const $problems = computed($judgement, placedReasons);

/** Not by its text, which may tell the time. */
const nameOf = ({ title, span }: Reason): string => `${span.start} ${title}`;

let shown: string | undefined;

/** Selects the characters of the next problem in the token, or of the one before, and says which it is. */
export function showProblem(step: 1 | -1): void {
  const problems = $problems.get();
  const last = problems.findIndex((one) => nameOf(one) === shown);
  const index = last < 0 ? (step === 1 ? 0 : problems.length - 1) : (last + step + problems.length) % problems.length;
  const problem = problems[index];
  if (!problem) return;
  shown = nameOf(problem);
  if ($page.get() !== 'debugger') goTo('');
  showInToken(problem.span);
  say(`Problem ${index + 1} of ${problems.length}: ${problem.title}.`);
}
