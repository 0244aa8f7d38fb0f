/** Seconds since 1970-01-01T00:00:00Z, whole. */
export const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

/** Calls back at every second until the returned function is called. */
export function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
}

/** The day here, "2026-11-22". */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
