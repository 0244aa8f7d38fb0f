import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../core/judgement/judgement.ts';
import { judged } from '../fixtures/judged.ts';
import { verdictCases, verdictCasesNow } from '../fixtures/verdict-cases.ts';

/** All that the page says, in a few lines. */
function told({ outcome, headline, furtherProblems, gates, signature, findings, steps }: Judgement): string {
  const found = findings?.map(
    ({ finding, repair }) =>
      `${finding.severity} ${finding.id}${repair ? ` (${repair.fix.label})` : finding.fix ? ' (no repair)' : ''}`,
  );
  return [
    `${outcome}: ${headline}${furtherProblems > 0 ? ` +${furtherProblems}` : ''}`,
    ...gates.map(({ title, state, words }) => `${title}: ${state}, ${words}`),
    `${signature.title}. ${[signature.text, ...signature.notes].join(' ')}`,
    `Findings: ${found?.join(', ')}`,
    `Steps: ${steps.map(({ kind, text }) => `${kind}: ${text}`).join('; ')}`,
  ].join('\n');
}

describe('the judgement', () => {
  it.each(verdictCases.map((one) => [one.name, one] as const))('of %s', async (_, { paste, key = '' }) => {
    expect(told(await judged({ paste, key, now: verdictCasesNow }))).toMatchSnapshot();
  });
});
