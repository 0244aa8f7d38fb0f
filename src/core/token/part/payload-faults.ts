import { originSpan } from '../../text/excerpt.ts';
import { readJson } from '../../text/json.ts';
import { stringOf, type JsonNode } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import type { Part } from './part.ts';

/** What a payload is, where it is not a JSON object: a JWS may carry anything, a JWT may not (RFC 7519 §7.2). */
export function payloadFaults(payload: Part, title: string, header: JsonNode | undefined): readonly Fault[] {
  const fault = oddityOf(payload, title, header);
  const faults: Fault[] = fault ? [fault] : [];
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

function oddityOf(payload: Part, title: string, header: JsonNode | undefined): Fault | undefined {
  const { json, readable, text = '' } = payload;
  const note = { severity: 'info', span: payload.excerpt.span } as const;
  if (payload.excerpt.text === '') {
    const message = `${title} is empty: it is either detached, sent apart from the token, or nothing at all. A detached payload must be put back before the signature can be checked.`;
    return { ...note, id: 'payload-detached', message, reference: 'RFC 7515 Appendix F' };
  }
  if (json?.root?.type === 'object' || json?.problem) return undefined;
  // Its characters already say why nothing can be read.
  if (readable.length === 0 || payload.unencoded) return undefined;
  if (/^ey[\w-]+\.[\w-]*\.[\w-]*/.test(text))
    return {
      ...note,
      id: 'payload-nested',
      message: `${title} is itself a token: a nested JWT. Open it to read it.`,
      reference: 'RFC 7519 §5.2',
    };
  return noClaimsSet(payload, title, isCalledJwt(header));
}

/** RFC 7519 §7.2, step 10: what calls itself a JWT and holds no claims set must be rejected; a JWS or a JWE may hold anything. */
function noClaimsSet({ json, readable, excerpt, text = '' }: Part, title: string, isJwt: boolean): Fault {
  const carrier = title.endsWith(' inside') ? 'JWE' : 'JWS';
  const rule = isJwt
    ? 'The header says that this is a JWT, so recipients reject it: the payload of a JWT must be a JSON object.'
    : `A ${carrier} may carry anything, but the payload of a JWT must be a JSON object.`;
  const common = { severity: isJwt ? 'error' : 'info', span: excerpt.span, reference: 'RFC 7519 §7.2' } as const;
  if (json) return { id: 'payload-not-object', message: `${title} is JSON, but not an object. ${rule}`, ...common };
  const isText = !decodeUtf8(readable).faults.some(({ id }) => id !== 'utf8-bom');
  if (!isText)
    return {
      id: 'payload-binary',
      message: `${title} is ${readable.length} bytes that are not text. ${rule}`,
      ...common,
    };
  const problem = /^\s*[[{"]/.test(text) ? readJson(text).problem : undefined;
  const place = problem ? ` ${problem.message}` : '';
  return { id: 'payload-not-json', message: `${title} is text, not JSON. ${rule}${place}`, ...common };
}

const isCalledJwt = (header: JsonNode | undefined): boolean => /^(?:.*[+/])?jwt$/i.test(stringOf(header, 'typ') ?? '');
