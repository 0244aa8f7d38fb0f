import { unreachable } from '../../src/core/text/result.ts';
import type { Verification } from '../../src/core/judgement/verification.ts';
import type { Answer } from './vector.ts';

/** What the page says of a signature, as an answer. */
export function verdictOf(answer: Verification): Answer {
  if (answer.verdict === 'valid') return { verdict: 'valid', why: `verified with ${answer.algorithm}` };
  if (answer.verdict === 'invalid') return { verdict: 'invalid', why: answer.why };
  const { because, why } = answer;
  switch (because) {
    case 'not-signed':
      return { verdict: 'unsecured', why };
    case 'no-key':
      return { verdict: 'unknown-key', why };
    case 'malformed':
    case 'detached-payload':
    case 'too-many-keys':
    case 'no-fitting-key':
    case 'unusable-key':
      return { verdict: 'invalid', why };
    case 'unsupported-algorithm':
    case 'unsupported-here':
    case 'unsupported-extension':
      return { verdict: 'unsupported', why };
    default:
      return unreachable(because);
  }
}
