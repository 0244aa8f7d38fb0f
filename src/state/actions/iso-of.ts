/** "2026-11-28T11:02:41Z", or undefined where the seconds since 1970 are no such date. Fractions are left out. */
export function isoOf(seconds: number): string | undefined {
  const date = new Date(Math.floor(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000', '');
}
