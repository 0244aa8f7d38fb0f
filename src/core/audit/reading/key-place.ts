import type { Span } from '../../text/span.ts';
import type { Parsed } from '../../token/token.ts';
import { headerOf, parameterIn } from '../found.ts';

/** Where in the token a finding about a key at hand points: at its name, or else at the algorithm that it serves. */
export function keyPlace(token: Parsed): Span | undefined {
  const found = parameterIn(token, 'kid') ?? parameterIn(token, 'alg');
  return found ? found.part.locate(found.member.span) : headerOf(token)?.excerpt.span;
}
