/**
 * Lets the page answer between two slices of a long computation: a promise alone would not, because promises are settled before the
 * browser gets its turn. A timer would wait at least 4 ms each time.
 */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined, []);
  });
