import { algorithms } from '../../core/registry/algorithms.ts';
import { engineOn } from '../../core/registry/engine.ts';

/** An algorithm under which jose makes and imports keys on a curve, as the registry has it; undefined where jose lacks the curve. */
export const algorithmOfCurve = (crv: string): string | undefined =>
  [...algorithms.values()].find((row) => row.crv?.includes(crv) === true && engineOn(row.engine, crv).by === 'jose')
    ?.name;
