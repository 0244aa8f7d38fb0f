import type { Rule } from '../rule.ts';
import { exampleProof } from '../reading/example-proof.ts';
import { claimIn, findingAt, typeOf } from '../found.ts';
import { requestAround } from '../reading/request-around.ts';
import { shown } from '../words/shown.ts';
import { addressParts } from '../reading/address-parts.ts';

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

const proof = exampleProof('GET');

export const proofOfOtherAddress: Rule = {
  id: 'proof-of-other-address',
  title: 'A DPoP proof for another address',
  severity: 'error',
  gate: 'time',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9449', section: '4.3' },
  why: 'A proof is good for one address: a server compares htu with that of the request, without query and fragment.',
  confidence: 'certain',
  remedy: 'Make a proof for each request, with its own address in htu.',
  fine: 'Behind a proxy, a server may know itself by another address than the one that is called.',
  examples: {
    flagged: [
      `paste: curl -H 'DPoP: TOKEN' https://api.example/invoices\n${proof}`,
      `paste: curl -H 'DPoP: TOKEN' http://api.example/orders\n${proof}`,
      `paste: GET /orders/7 HTTP/1.1⏎Host: api.example⏎DPoP: TOKEN\n${proof}`,
    ],
    accepted: [
      `paste: curl -H 'DPoP: TOKEN' 'https://API.example:443/orders?page=2#top'\n${proof}`,
      `paste: GET /orders?page=2 HTTP/1.1⏎Host: api.example⏎DPoP: TOKEN\n${proof}`,
      `paste: curl -H 'DPoP: TOKEN' https://$HOST/orders\n${proof}`,
      `paste: curl -H 'Referer: https://shop.example/' -H 'DPoP: TOKEN' https://api.example/orders\n${proof}`,
    ],
  },
  *check(token, circumstances) {
    if (typeOf(token) !== 'dpop+jwt') return;
    const htu = claimIn(token, 'htu');
    const address = requestAround(circumstances)?.address;
    if (htu?.value.type !== 'string' || address === undefined) return;
    const [wanted, made] = [targetOf(address), targetOf(htu.value.value)];
    if (wanted === undefined || made === undefined || wanted === made) return;
    yield findingAt(
      htu,
      `htu is ${shown(made, 80)}, and the request in the paste goes to ${shown(wanted, 80)}. A server refuses a proof that was made for another address (RFC 9449 §4.3).`,
    );
  },
};
