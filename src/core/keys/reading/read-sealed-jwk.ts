import { decodeBase64url } from '../../text/base64url.ts';
import { memberOf, stringOf, valueOf, type JsonNode } from '../../text/json-node.ts';
import { readJson } from '../../text/json.ts';
import { spanOf } from '../../text/span.ts';
import type { KeySource } from '../key.ts';
import { keysRead, type KeysRead } from './keys-read.ts';
import { quote } from '../quote.ts';

const COMPACT = /^eyJ[\w-]+\.[\w-]*\.[\w-]*\.[\w-]*\.[\w-]*$/;

/**
 * A JWK or a set of them that was encrypted (RFC 7517 §7): with a password it is locked, with another key it is a problem.
 * Undefined where the text is something else, and where its header speaks of other contents.
 */
export function readSealedJwk(text: string, source: KeySource): KeysRead | undefined {
  const token = text.trim().startsWith('{') ? text.trim() : text.replace(/\s/g, '');
  const headers = token.startsWith('{') ? headersOfJson(token) : COMPACT.test(token) ? [headerOf(token)] : [];
  const said = (name: string): string | undefined =>
    headers.map((header) => stringOf(header, name)).find((value) => value !== undefined);
  const alg = said('alg');
  const inside = contentOf(said('cty'));
  if (alg === undefined || inside === 'another') return undefined;
  const span = spanOf(0, text.length);
  if (alg.startsWith('PBES2-')) {
    const title = `${inside === 'set' ? 'JWK set' : 'JWK'}, encrypted with a password (${alg.slice(0, 40)})`;
    return keysRead({ locked: [{ id: `${source}-locked-0`, title, span, source, lock: { kind: 'jwe', token } }] });
  }
  if (inside === 'unsaid') return undefined;
  const message = `This is a key that is encrypted with ${quote(alg)}, not with a password (RFC 7517 §7): another key opens it. Paste it as the token, give that key, and paste what comes out as the key.`;
  return keysRead({ problems: [{ span, message }] });
}

/** RFC 7517 §7 demands that `cty` says so, unless the reader knows it anyway. */
function contentOf(cty: string | undefined): 'one' | 'set' | 'unsaid' | 'another' {
  if (cty === undefined) return 'unsaid';
  const type = cty.toLowerCase().replace(/^application\//, '');
  return type === 'jwk+json' ? 'one' : type === 'jwk-set+json' ? 'set' : 'another';
}

/** The JOSE header in the first part of a compact token, or in `protected`. */
function headerOf(encoded: string): JsonNode | undefined {
  const { bytes } = decodeBase64url(encoded.split('.', 1)[0] ?? '');
  return readJson(new TextDecoder().decode(bytes)).root;
}

/** RFC 7516 §7.2: what is protected, what is shared, and what is the first recipient's. */
function headersOfJson(text: string): readonly (JsonNode | undefined)[] {
  if (!/"ciphertext"\s*:/.test(text)) return [];
  const { root } = readJson(text);
  if (!memberOf(root, 'ciphertext')) return [];
  const recipients = valueOf(root, 'recipients');
  const recipient = recipients?.type === 'array' ? recipients.items[0] : root;
  const own = stringOf(root, 'protected');
  return [own === undefined ? undefined : headerOf(own), valueOf(root, 'unprotected'), valueOf(recipient, 'header')];
}
