import type { NotAToken } from '../token/token.ts';
import type { Answer } from './answer.ts';
import type { Judgement } from './judgement.ts';
import type { GateView } from './outcome.ts';

/** A long text is no token until it is read, and nothing is wrong with it yet. */
const waiting: ReadonlyMap<string, Pick<GateView, 'state' | 'words'>> = new Map([
  ['reading', { state: 'busy', words: 'reading' }],
  ['cancelled', { state: 'unchecked', words: 'not checked: reading was cancelled' }],
]);

/** A text that is no token, or none yet. */
export function notAToken({ looksLike, title }: NotAToken, signature: Answer): Judgement {
  const words = looksLike === 'unknown' ? 'no token found' : `not a JWT, but ${title}`;
  const gate = { id: 'structure', title: 'Structure' } as const;
  const gates =
    looksLike === 'empty' ? [] : [{ ...gate, ...(waiting.get(looksLike) ?? { state: 'fail', words }) } as const];
  return {
    outcome: 'no-token',
    headline: '',
    furtherProblems: 0,
    problems: [],
    gates,
    signature,
    reasons: [],
    findings: [],
    steps: [],
  };
}
