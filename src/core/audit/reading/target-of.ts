import { addressParts } from './address-parts.ts';

const defaultPorts: ReadonlyMap<string, string> = new Map([
  ['http', '80'],
  ['https', '443'],
]);

/**
 * An address as a DPoP proof names its target: without query and fragment, and normalised as far as syntax and scheme tell
 * (RFC 9449 §4.3, RFC 3986 §6.2.2 and §6.2.3). Undefined where it is none.
 */
export function targetOf(address: string): string | undefined {
  const parts = addressParts(address);
  if (!parts) return undefined;
  const { scheme, host, port } = parts;
  const path = /^[^:]+:\/\/[^/?#]*([^?#]*)/.exec(address)?.[1] ?? '';
  const normal = path.replace(/%[\da-f]{2}/gi, (escape) => unreserved(escape.toUpperCase()));
  const at = port === undefined || port === defaultPorts.get(scheme) ? '' : `:${port}`;
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}${at}${normal === '' ? '/' : normal}`;
}

/** What needs no escape stands without one. */
function unreserved(escape: string): string {
  const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
  return /[A-Za-z\d._~-]/.test(character) ? character : escape;
}
