/** Calls back whenever a part of the page that comes on demand did not come (an event of Vite's own way of loading them). */
export function onMissingPart(told: () => void): void {
  addEventListener('vite:preloadError', told);
}
