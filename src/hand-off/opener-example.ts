/** What a page runs to hand its `token` and `publicKey` over to the copy of Jotter at an address. */
export const openerExample = (
  address: string,
): string => `const jotter = new URL(${JSON.stringify(`${address}#hand-off`)});
const tab = window.open(jotter);
window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== tab || origin !== jotter.origin) return;
  if (data.jotter === 'ready') {
    const message = { jotter: 'open', text: token, key: publicKey, name: 'My tool' };
    tab.postMessage(message, origin);
  } else {
    console.log(data.jotter); // "accepted" or "refused"
  }
});`;
