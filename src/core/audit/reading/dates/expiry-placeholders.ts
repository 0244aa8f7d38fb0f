/** Numbers that are chosen to mean "never": ends of a range, or a round date far away. */
export const expiryPlaceholders: ReadonlyMap<number, string> = new Map([
  [2_147_483_647, 'the largest number of 32 bits'],
  [4_294_967_295, 'the largest number of 32 bits without a sign'],
  [9_999_999_999, 'ten nines'],
  [99_999_999_999, 'eleven nines'],
  [4_102_444_800, 'the first second of 2100'],
  [32_503_680_000, 'the first second of 3000'],
  [253_402_300_799, 'the last second of the year 9999'],
  [9_007_199_254_740_991, 'the largest safe integer of JavaScript'],
  [2 ** 63, 'the largest number of 64 bits'],
]);
