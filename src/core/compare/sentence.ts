import { brief } from '../judgement/brief.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { count, list } from '../text/words.ts';
import type { Compared, Side } from './comparison.ts';

/** What becomes of both tokens, in one sentence or two. Empty while one of them is still being judged. */
export function sentenceOf(a: Side, b: Side): string {
  const [ofA, ofB] = [a.judgement, b.judgement];
  if (ofA.outcome === 'pending' || ofB.outcome === 'pending') return '';
  if (a.token.excerpt.text === b.token.excerpt.text)
    return `A and B are the same token, character by character. ${whatOf(ofA, 'It')}`;
  const [rejectsA, rejectsB] = [ofA.outcome === 'rejected', ofB.outcome === 'rejected'];
  if (rejectsA && rejectsB && problemOf(ofA) === problemOf(ofB)) return `Both are rejected: ${problemOf(ofA)}.`;
  if (!rejectsA && !rejectsB && ofA.outcome === ofB.outcome && isProven(ofA) === isProven(ofB)) return bothOf(ofA);
  return rejectsB && !rejectsA ? `${whatOf(ofB, 'B')} ${whatOf(ofA, 'A')}` : `${whatOf(ofA, 'A')} ${whatOf(ofB, 'B')}`;
}

const isProven = ({ signature }: Judgement): boolean => signature.kind === 'matched' || signature.kind === 'decrypted';

/** Of two tokens of which the same is known, and that nothing rejects. */
function bothOf(judgement: Judgement): string {
  if (judgement.outcome === 'looks-valid') return 'Both look valid.';
  return isProven(judgement)
    ? 'Both signatures match, and some recipients may reject either token.'
    : 'Neither is rejected, and neither is verified.';
}

function whatOf(judgement: Judgement, who: string): string {
  if (judgement.outcome === 'rejected') return `${who} is rejected: ${problemOf(judgement)}.`;
  if (judgement.outcome === 'looks-valid') return `${who} looks valid.`;
  return `${who} is not rejected (${brief(judgement)}).`;
}

/** What the first gate that fails says. */
function problemOf({ gates }: Judgement): string {
  const stop = gates.find(({ state }) => state === 'fail');
  return stop?.problem ?? stop?.words ?? '';
}

/** "1 value decides, 3 differ in every token, 7 are equal." */
export function countsOf(rows: readonly Compared[]): string {
  const of = (weight: Compared['weight']) => rows.filter((row) => row.weight === weight).length;
  const [decides, differs, everyToken, equal] = [of('decides'), of('differs'), of('every-token'), of('equal')];
  const said = [
    ...(decides > 0 ? [`${count(decides, 'value')} ${decides === 1 ? 'decides' : 'decide'}`] : []),
    ...(differs > 0 ? [`${count(differs, 'value')} ${differs === 1 ? 'differs' : 'differ'}`] : []),
    ...(everyToken > 0
      ? [`${count(everyToken, 'value')} ${everyToken === 1 ? 'differs' : 'differ'} in every token`]
      : []),
    ...(equal > 0 ? [`${count(equal, 'value')} ${equal === 1 ? 'is' : 'are'} equal`] : []),
  ];
  return said.length === 0 ? 'Neither token has a value that can be read.' : `${list(said)}.`;
}
