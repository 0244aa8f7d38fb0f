/** Seconds since 1970 of what date types hold before anyone sets them, and what that is. */
export const unsetDates: ReadonlyMap<number, string> = new Map([
  [0, '1 Jan 1970, the zero of Unix time'],
  [-62_135_596_800, '1 Jan 0001, the default value of dates in .NET and Go'],
]);
