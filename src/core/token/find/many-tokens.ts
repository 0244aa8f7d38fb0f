import { mostJudged, mostTokens } from '../../text/work-caps.ts';

/**
 * What to say where a paste holds so many tokens that not all are read, or not all judged; undefined for fewer. Long tokens may
 * leave fewer `judged` ones than `mostJudged`.
 */
export function manyTokensNote(
  found: number,
  judged = Math.min(found, mostJudged),
  most = mostTokens,
): string | undefined {
  const which = judged === 1 ? 'the first token' : `the first ${judged} tokens`;
  if (found >= most)
    return `Jotter reads the first ${most} tokens of a text, and judges ${judged === 0 ? 'the one in view' : `the first ${judged}`}. Choose another one to judge it. If there are more, paste them separately.`;
  if (judged === 0)
    return 'These tokens are long, so Jotter judges only the one in view. Choose another one to judge it.';
  return found > judged
    ? `Jotter judges ${which}, and compares them with each other. Choose another one to judge it.`
    : undefined;
}
