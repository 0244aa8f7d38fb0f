/**
 * What may be a link of Jotter (core/share/link-text.ts), also one that was cut or altered: "j" and a number, or a few other
 * characters before a count and the beginning of a body.
 */
const mayBeLink = /^#(?:j(?:\d|$)|[^/=&?#]{1,4}\.\d+\.[\w-]{16})/;

/** Takes the fragment that this page was opened with, without its "#", and clears the address bar and its history entry at once. */
export function takeJotterLink(): string | undefined {
  const { hash, pathname } = location;
  if (!mayBeLink.test(hash)) return undefined;
  history.replaceState(history.state, '', pathname);
  return hash.slice(1);
}
