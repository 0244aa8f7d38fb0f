/** For what is never stopped: making and checking the small tokens of a lesson takes milliseconds. */
export const { signal: forever } = new AbortController();
