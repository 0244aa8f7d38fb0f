/** Seconds since 1970-01-01T00:00:00Z, whole. */
export const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

/** Calls back at every second until the returned function is called. */
export function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
}
