import type { Parsed } from '../token/token.ts';
import type { Answer } from './answer.ts';
import { TITLES, signatureTitle } from './gate-titles.ts';
import type { Judgement } from './judgement.ts';
import type { GateView } from './outcome.ts';
import { notAToken } from './not-a-token.ts';

/**
 * What can be said of a token while the rules are still being loaded, or cannot be (`isMissing`): what the keys say. The page
 * needs neither rules nor profiles for that.
 */
export function withoutRules(token: Parsed, signature: Answer, isMissing: boolean): Judgement {
  if (token.kind === 'not-a-token') return notAToken(token, signature);
  const waiting = isMissing
    ? ({ state: 'unchecked', words: 'not checked: the rules could not be loaded' } as const)
    : ({ state: 'busy', words: 'reading' } as const);
  const gates: readonly GateView[] = [
    { id: 'structure', title: TITLES.structure, ...waiting },
    { id: 'signature', title: signatureTitle(token), state: signature.state, words: signature.words },
    { id: 'time', title: TITLES.time, ...waiting },
    { id: 'profile', title: TITLES.profile, ...waiting },
  ];
  return {
    outcome: isMissing ? 'undecided' : 'pending',
    headline: isMissing ? 'Not judged, because the rules could not be loaded.' : '',
    furtherProblems: 0,
    problems: [],
    gates,
    signature,
    reasons: [],
    findings: undefined,
    steps: [],
  };
}
