import { toNumber } from './big-number.ts';
import { ecDomains } from './ec-domain.ts';

/** Why a number is no private key of a curve, as a sentence; undefined where it may be one (SEC 1 §3.2.1). */
export function ecPrivateFault(crv: string, d: Uint8Array): string | undefined {
  const order = ecDomains.get(crv)?.order;
  const number = toNumber(d);
  if (order === undefined || (number > 0n && number < order)) return undefined;
  const what = number === 0n ? 'zero' : 'not below the order of the curve';
  return `The private number "d" of this EC key on ${crv} is ${what}, and must be 1 at least and below that order (SEC 1 §3.2.1): it is a placeholder, or was altered.`;
}
