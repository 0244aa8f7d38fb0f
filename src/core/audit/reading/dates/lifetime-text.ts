/** By the shortest name of the unit: what it is in seconds, and how else it begins (vercel/ms, which jsonwebtoken reads `expiresIn` with). */
const units: readonly (readonly [pattern: RegExp, seconds: number])[] = [
  [/^(?:ms|msecs?|milliseconds?)$/, 0.001],
  [/^(?:s|secs?|seconds?)$/, 1],
  [/^(?:m|mins?|minutes?)$/, 60],
  [/^(?:h|hrs?|hours?)$/, 3600],
  [/^(?:d|days?)$/, 86_400],
  [/^(?:w|weeks?)$/, 604_800],
  [/^(?:y|yrs?|years?)$/, 31_557_600],
];

/** A lifetime as options of libraries have it ("1h", "7 days") or as ISO 8601 writes it ("PT1H"), in seconds; undefined for any other text. */
export function lifetimeIn(text: string): number | undefined {
  if (text.length > 40) return undefined;
  const [, digits = '', name] = /^\s*\+?(\d{1,9}(?:\.\d{1,3})?)\s*([a-z]{1,12})\s*$/i.exec(text) ?? [];
  const unit = name === undefined ? undefined : units.find(([pattern]) => pattern.test(name.toLowerCase()));
  return unit ? Number(digits) * unit[1] : isoDuration(text);
}

const iso = /^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/;

/** Without years and months, which have no length of their own. */
function isoDuration(text: string): number | undefined {
  const parts = iso.exec(text.trim())?.slice(1);
  if (!parts || parts.every((one) => one === undefined)) return undefined;
  const lengths = [604_800, 86_400, 3600, 60, 1];
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (lengths[index] ?? 0), 0);
}
