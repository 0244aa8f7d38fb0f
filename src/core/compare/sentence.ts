import { brief } from '../judgement/brief.ts';
import { firstLower } from '../judgement/first-lower.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { count, list } from '../text/words.ts';
import { weights, type Compared, type Side } from './comparison.ts';
import { differingParts } from './differing-parts.ts';

/** What becomes of both tokens, in one sentence or two. Empty while one of them is still being judged. */
export function sentenceOf(a: Side, b: Side): string {
  const [ofA, ofB] = [a.judgement, b.judgement];
  if (ofA.outcome === 'pending' || ofB.outcome === 'pending') return '';
  if (a.token.excerpt.text === b.token.excerpt.text)
    return `A and B are the same token, character by character. ${whatOf(ofA, 'It')}`;
  const [rejectsA, rejectsB] = [ofA.outcome === 'rejected', ofB.outcome === 'rejected'];
  if (rejectsA && rejectsB && ofA.headline === ofB.headline) return `Both are ${firstLower(ofA.headline)}`;
  if (!rejectsA && !rejectsB && isAlike(ofA, ofB)) return bothOf(ofA);
  return rejectsB && !rejectsA ? `${whatOf(ofB, 'B')} ${whatOf(ofA, 'A')}` : `${whatOf(ofA, 'A')} ${whatOf(ofB, 'B')}`;
}

const isProven = ({ signature: { kind } }: Judgement): boolean => kind === 'matched' || kind === 'decrypted';

const isAlike = (a: Judgement, b: Judgement): boolean =>
  a.outcome === b.outcome && isProven(a) === isProven(b) && !a.signature.isAnonymous && !b.signature.isAnonymous;

/** Of two tokens of which the same is known, and that nothing rejects. */
function bothOf(judgement: Judgement): string {
  if (judgement.outcome === 'looks-valid') return 'Both look valid.';
  return isProven(judgement)
    ? 'Your keys match both, and some recipients may reject either token.'
    : 'Neither is rejected, and neither is verified.';
}

function whatOf(judgement: Judgement, who: string): string {
  if (judgement.outcome === 'rejected') return `${who} is ${firstLower(judgement.headline)}`;
  if (judgement.outcome === 'looks-valid')
    return judgement.signature.isAnonymous
      ? `${who} is not rejected, but nothing says who made it.`
      : `${who} looks valid.`;
  return `${who} is not rejected (${brief(judgement)}).`;
}

/** "1 value decides, 3 differ in every token, 7 are equal." Where no value differs, what else does. */
export function countsOf(rows: readonly Compared[], a: Side, b: Side): string {
  const said = weights.flatMap((weight) => {
    const number = rows.filter((row) => row.weight === weight).length;
    const [one, many] = verbs[weight];
    return number === 0 ? [] : [`${count(number, 'value')} ${number === 1 ? one : many}`];
  });
  const sums = said.length === 0 ? 'Neither token has a value that can be read.' : `${list(said)}.`;
  const parts = rows.every(({ weight }) => weight === 'equal') ? differingParts(a.token, b.token) : '';
  return parts === '' ? sums : `${sums} ${parts}`;
}

const verbs: Readonly<Record<Compared['weight'], readonly [one: string, many: string]>> = {
  decides: ['decides', 'decide'],
  differs: ['differs', 'differ'],
  unknown: ['cannot be compared', 'cannot be compared'],
  'every-token': ['differs in every token', 'differ in every token'],
  equal: ['is equal', 'are equal'],
};
