/**
 * The last index below `count` for which a condition holds, where it holds for all indices before that one, too; -1 where
 * it holds for none. Asks as often as `count` has binary digits.
 */
export function bisect(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
