import { claimIn, type Found } from '../found.ts';
import type { Circumstances } from '../rule.ts';
import type { Parsed } from '../../token/token.ts';
import { shown } from '../words/shown.ts';
import { addressParts } from './address-parts.ts';
import { requestAround } from './request-around.ts';

/** What a DPoP proof was made for, and what it stands beside. */
interface OtherRequest {
  readonly claim: Found;
  /** "htm is GET, and the request in the paste is a POST": a clause without a full stop. */
  readonly words: string;
}

type Around = Pick<Circumstances, 'around'>;

/** Where `htm` is not the method of the request around the proof (RFC 9449 §4.3). */
export function otherMethod(proof: Parsed, around: Around): OtherRequest | undefined {
  const claim = claimIn(proof, 'htm');
  const method = requestAround(around)?.method;
  if (claim?.value.type !== 'string' || method === undefined || claim.value.value === method) return undefined;
  return { claim, words: `htm is ${shown(claim.value.value)}, and the request in the paste is a ${shown(method)}` };
}

/** Where `htu` is not the address of the request around the proof (RFC 9449 §4.3). */
export function otherAddress(proof: Parsed, around: Around): OtherRequest | undefined {
  const claim = claimIn(proof, 'htu');
  const address = requestAround(around)?.address;
  if (claim?.value.type !== 'string' || address === undefined) return undefined;
  const [wanted, made] = [targetOf(address), targetOf(claim.value.value)];
  if (wanted === undefined || made === undefined || wanted === made) return undefined;
  return { claim, words: `htu is ${shown(made, 80)}, and the request in the paste goes to ${shown(wanted, 80)}` };
}

const defaultPorts: ReadonlyMap<string, string> = new Map([
  ['http', '80'],
  ['https', '443'],
]);

/**
 * An address as a DPoP proof names its target: without query and fragment, and normalised as far as syntax and scheme tell
 * (RFC 9449 §4.3, RFC 3986 §6.2.2 and §6.2.3). Undefined where it is none.
 */
function targetOf(address: string): string | undefined {
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
