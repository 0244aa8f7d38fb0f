import type { NotAToken } from '../token/token.ts';
import type { Answer } from './answer.ts';
import type { Judgement } from './judgement.ts';

/** A text that is no token, or none yet. */
export function notAToken({ looksLike, title }: NotAToken, signature: Answer): Judgement {
  const words = looksLike === 'unknown' ? 'no token found' : `not a JWT, but ${title}`;
  const gates = looksLike === 'empty' ? [] : [{ id: 'structure', title: 'Structure', state: 'fail', words } as const];
  return {
    outcome: 'no-token',
    headline: '',
    furtherProblems: 0,
    gates,
    signature,
    reasons: [],
    findings: [],
    steps: [],
  };
}
