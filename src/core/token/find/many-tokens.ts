import { mostJudged, mostTokens } from '../../text/work-caps.ts';

/** What to say where a paste holds so many tokens that not all are read, or not all judged; undefined for fewer. */
export function manyTokensNote(found: number): string | undefined {
  if (found >= mostTokens)
    return `Jotter reads the first ${mostTokens} tokens of a text, and judges the first ${mostJudged}. Choose another one to judge it. If there are more, paste them separately.`;
  return found > mostJudged
    ? `Jotter judges the first ${mostJudged} tokens, and compares them with each other. Choose another one to judge it.`
    : undefined;
}
