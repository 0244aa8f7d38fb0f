import { stringOf, valueOf, type JsonObject } from '../../text/json-node.ts';
import type { Problem } from '../../text/result.ts';
import { decodeText } from '../decode-text.ts';
import type { KeyCertificates } from '../key.ts';
import { mostChain } from '../../text/work-caps.ts';

interface CertificatesRead {
  readonly certificates?: KeyCertificates;
  readonly remarks: readonly Problem[];
}

/** `x5c` of a JWK and the hashes of its first certificate (RFC 7517 §4.7 to 4.9). Nothing of them is believed here. */
export function jwkCertificates(node: JsonObject): CertificatesRead {
  const x5c = valueOf(node, 'x5c');
  if (!x5c) return { remarks: [] };
  if (x5c.type !== 'array' || x5c.items.length === 0) {
    const what = x5c.type === 'array' ? 'array is empty' : `${x5c.type} was left out`;
    const message = `"x5c" should be an array of certificates, each a string (RFC 7517 §4.7); this ${what}.`;
    return { remarks: [{ span: x5c.span, message }] };
  }
  const remarks: Problem[] = [];
  const list: Uint8Array[] = [];
  for (const [index, item] of x5c.items.slice(0, mostChain).entries()) {
    const name = `Certificate ${index + 1} in "x5c"`;
    const read =
      item.type === 'string' ? readOne(item.value, name) : { remark: `${name} is no string (RFC 7517 §4.7).` };
    if (read.remark !== undefined) remarks.push({ span: item.span, message: read.remark });
    // What comes behind a certificate that cannot be read is no chain any more.
    if (!read.bytes) break;
    list.push(read.bytes);
  }
  if (x5c.items.length > mostChain) {
    const message = `"x5c" has ${x5c.items.length} certificates. Jotter reads the first ${mostChain}, because real chains have two to four. Remove those that do not belong to the chain.`;
    remarks.push({ span: x5c.span, message });
  }
  if (list.length === 0) return { remarks };
  const [x5t, x5tS256] = [stringOf(node, 'x5t'), stringOf(node, 'x5t#S256')];
  const hashes = { ...(x5t === undefined ? {} : { x5t }), ...(x5tS256 === undefined ? {} : { x5tS256 }) };
  return { certificates: { list, own: 0, from: 'x5c', ...hashes }, remarks };
}

function readOne(text: string, name: string): { readonly bytes?: Uint8Array; readonly remark?: string } {
  const bare = text.replace(/-----(?:BEGIN|END) [A-Z0-9 ]+-----|\s/g, '');
  const bytes = decodeText(bare.replace(/-/g, '+').replace(/_/g, '/'), 'base64', name);
  if (!bytes.ok) return { remark: bytes.problem.message };
  const mended = text.includes('-----')
    ? 'has BEGIN and END lines'
    : /\s/.test(text)
      ? 'has white space inside'
      : /[-_]/.test(text)
        ? 'is written in base64url'
        : undefined;
  if (mended === undefined) return { bytes: bytes.value };
  return { bytes: bytes.value, remark: `${name} ${mended}; RFC 7517 §4.7 wants bare standard base64.` };
}
