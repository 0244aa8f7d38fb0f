/** Where a claim stands in a payload: names of members and indices of array elements, from the outside in. */
export type ClaimPath = readonly (string | number)[];

/** A path as text, one step further: "address.street_address", "nationalities[1]", "[\"a b\"]". */
export function stepInto(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step)) return `${path}[${JSON.stringify(step.slice(0, 80))}]`;
  return path === '' ? step : `${path}.${step}`;
}

export const textOfPath = (path: ClaimPath): string => path.reduce<string>(stepInto, '');
