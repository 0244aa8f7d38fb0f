import type { Judgement, Reason } from './judgement.ts';

/** The reasons for which a recipient rejects the token, or may, that have a place in it. In the order of the judgement. */
export const placedReasons = ({ reasons }: Pick<Judgement, 'reasons'>): readonly Reason[] =>
  reasons.filter(({ effect, span }) => effect !== 'accepts' && span.end > span.start);
