import { originSpan } from '../../text/excerpt.ts';
import { stringOf, type JsonNode } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import type { Part } from './part.ts';

/** What a payload is, where it is not a JSON object: a JWS may carry anything, a JWT may not (RFC 7519 §7.2). */
export function payloadFaults(payload: Part, title: string, header: JsonNode | undefined): readonly Fault[] {
  const fault = oddityOf(payload, title, header);
  const faults: Fault[] = fault ? [{ severity: 'info', span: payload.excerpt.span, ...fault }] : [];
  if (payload.unencoded)
    faults.push({
      id: 'payload-unencoded',
      severity: 'info',
      span: payload.excerpt.span,
      message: `${title} stands in the token as it is, for the header says "b64":false. Only receivers that know this extension can read the token.`,
      reference: 'RFC 7797 §3',
    });
  return faults;
}

/** Everything but the printable characters of ASCII and the space; the period, which is none of them here, ends a part. */
const strange = /[^\u0020-\u007e]/gu;

/** What an unencoded payload may hold in a compact serialization: the rest has no safe way through a header or an address. */
export function characterFaults(payload: Part, title: string): readonly Fault[] {
  const { text } = payload.excerpt;
  const found = payload.unencoded ? Array.from(text.matchAll(strange)) : [];
  const [first] = found;
  if (!first) return [];
  const code = (first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const more = found.length > 1 ? ` and ${found.length - 1} more like it` : '';
  const message = `${title} stands in the token as it is and holds the character U+${code}${more}. In compact form such a payload may have printable ASCII characters and spaces only, and no period. Detach it, or encode it.`;
  const span = originSpan(payload.excerpt, first.index, first.index + first[0].length);
  return [{ id: 'payload-characters', severity: 'error', span, message, reference: 'RFC 7797 §5.2' }];
}

type Oddity = Pick<Fault, 'id' | 'message' | 'reference'>;

function oddityOf(payload: Part, title: string, header: JsonNode | undefined): Oddity | undefined {
  const { json, readable, text = '' } = payload;
  if (payload.excerpt.text === '') {
    const message = `${title} is empty: it is either detached, sent apart from the token, or nothing at all. A detached payload must be put back before the signature can be checked.`;
    return { id: 'payload-detached', message, reference: 'RFC 7515 Appendix F' };
  }
  if (json?.root?.type === 'object' || json?.problem) return undefined;
  // Its characters already say why nothing can be read.
  if (readable.length === 0 || payload.unencoded) return undefined;
  if (/^ey[\w-]+\.[\w-]*\.[\w-]*/.test(text))
    return {
      id: 'payload-nested',
      message: `${title} is itself a token: a nested JWT. Open it to read it.`,
      reference: 'RFC 7519 §5.2',
    };
  const carrier = title.endsWith(' inside') ? 'JWE' : 'JWS';
  const rule = `A ${carrier} may carry anything, but the payload of a JWT is a JSON object${isCalledJwt(header) ? ', and the header calls this one a JWT' : ''}.`;
  const reference = 'RFC 7519 §7.2';
  if (json) return { id: 'payload-not-object', message: `${title} is JSON, but no object. ${rule}`, reference };
  const isText = !decodeUtf8(readable).faults.some(({ id }) => id !== 'utf8-bom');
  return isText
    ? { id: 'payload-not-json', message: `${title} is text, not JSON. ${rule}`, reference }
    : { id: 'payload-binary', message: `${title} is ${readable.length} bytes that are no text. ${rule}`, reference };
}

const isCalledJwt = (header: JsonNode | undefined): boolean => /^(?:.*[+/])?jwt$/i.test(stringOf(header, 'typ') ?? '');
