import { misfit } from '../../keys/fits.ts';
import type { Key } from '../../keys/key.ts';
import { algorithms } from '../../registry/algorithms.ts';

/** The algorithm to name for these keys: the wanted one where it fits one of them, else what the first of them is made for. */
export function keyAlgorithm(wanted: string, keys: readonly Key[]): string {
  const row = algorithms.get(wanted);
  const [first] = keys;
  if (!first || (row && keys.some((key) => misfit(row, key) === undefined))) return wanted;
  const own = algorithms.get(first.alg ?? '');
  const fits = [...algorithms.values()].filter(({ scheme }) => scheme !== undefined);
  return [...(own?.scheme ? [own] : []), ...fits].find((one) => misfit(one, first) === undefined)?.name ?? wanted;
}
