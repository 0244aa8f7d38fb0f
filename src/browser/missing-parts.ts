/** Calls back whenever a part of the page that comes on demand did not come (an event of Vite's own way of loading them). */
export function onMissingPart(told: () => void): void {
  const known = new Set<unknown>();
  addEventListener('vite:preloadError', (event) => {
    known.add(Reflect.get(event, 'payload'));
    told();
  });
  // Whoever asked for it and has nothing to say of that has nothing to add.
  addEventListener('unhandledrejection', (event) => known.has(event.reason) && event.preventDefault());
}
