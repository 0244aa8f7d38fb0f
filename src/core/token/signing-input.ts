import { encodeBase64url } from '../text/base64url.ts';
import { memberOf } from '../text/json-node.ts';
import type { Jws } from './token.ts';

/** Whether the payload is signed as it is: `b64` is false in the protected header (RFC 7797 §3). */
export function isUnencoded({ header }: Pick<Jws, 'header'>): boolean {
  const b64 = memberOf(header.json?.root, 'b64')?.value;
  return b64?.type === 'boolean' && !b64.value;
}

/**
 * What the signature covers (RFC 7515 §5.1, RFC 7797 §3): the characters of the protected header, a period, and the
 * payload, as base64url or as it is. It is taken from the token's own characters, or from the detached content.
 */
export function signingInputOf(jws: Jws): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${jws.header.excerpt.text}.`);
  const payload = payloadBytes(jws);
  const input = new Uint8Array(head.length + payload.length);
  input.set(head);
  input.set(payload, head.length);
  return input;
}

function payloadBytes(jws: Jws): Uint8Array {
  const { payload, detached } = jws;
  if (isUnencoded(jws)) return detached ?? payload.readable;
  return new TextEncoder().encode(detached ? encodeBase64url(detached) : payload.excerpt.text);
}

/** The characters that a signature covers, to tell whether they are the same; a payload that is kept elsewhere is none. */
export const signedText = ({ header, payload }: Pick<Jws, 'header' | 'payload'>): string =>
  `${header.excerpt.text}.${payload.excerpt.text}`;
