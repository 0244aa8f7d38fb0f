/** Two texts, cut where they differ: the same start, what each has there, the same end. */
export interface CharacterDifference {
  readonly start: string;
  readonly a: string;
  readonly b: string;
  readonly end: string;
}

/** Cuts neither a character nor a number: of 12:40 and 12:45 the minutes differ, not their second digit. */
export function characterDifference(a: string, b: string): CharacterDifference {
  const [ofA, ofB] = [Array.from(a), Array.from(b)];
  const most = Math.min(ofA.length, ofB.length);
  let start = 0;
  while (start < most && ofA[start] === ofB[start]) start += 1;
  let end = 0;
  while (end < most - start && ofA[ofA.length - 1 - end] === ofB[ofB.length - 1 - end]) end += 1;
  const differs = (at: number): boolean => isDigit(ofA[at]) || isDigit(ofB[at]);
  if (differs(start)) while (start > 0 && isDigit(ofA[start - 1])) start -= 1;
  const last = (of: readonly string[]): string | undefined => of[of.length - 1 - end];
  if (isDigit(last(ofA)) || isDigit(last(ofB))) while (end > 0 && isDigit(ofA[ofA.length - end])) end -= 1;
  return {
    start: ofA.slice(0, start).join(''),
    a: ofA.slice(start, ofA.length - end).join(''),
    b: ofB.slice(start, ofB.length - end).join(''),
    end: end === 0 ? '' : ofA.slice(-end).join(''),
  };
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);
