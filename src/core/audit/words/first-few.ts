/** No list of findings is better for having more of the same kind. */
const most = 8;

/** The first few that fit; nothing behind them is looked at. */
export function firstFew<T>(all: Iterable<T>, fits: (one: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const one of all) {
    if (!fits(one)) continue;
    found.push(one);
    if (found.length === most) break;
  }
  return found;
}
