import { algorithms, signatureLengths } from '../../registry/algorithms.ts';
import { decodeBase64url } from '../../text/base64url.ts';
import { readJson } from '../../text/json.ts';
import { stringOf } from '../../text/json-node.ts';

/** Two parts that lost the period between them. */
export interface Joined {
  /** Index of the piece that holds both. */
  readonly piece: 0 | 1;
  /** Where in the piece the period belongs. */
  readonly at: number;
  readonly names: string;
}

/** No header is so long that more places have to be looked at. */
const mostPlaces = 40;

/** Of a signed token in two pieces: where a period was lost, if each side then reads as what it should be. */
export function joinedParts(pieces: readonly { readonly text: string }[]): Joined | undefined {
  const [first = '', second = ''] = pieces.map(({ text }) => text);
  const header = headerEnd(first);
  if (header !== undefined) return { piece: 0, at: header, names: 'the header and the payload' };
  const payload = payloadEnd(first, second);
  return payload === undefined ? undefined : { piece: 1, at: payload, names: 'the payload and the signature' };
}

/** base64url of `{"` begins with "ey": the second one may begin the payload. */
function headerEnd(text: string): number | undefined {
  let places = 0;
  for (let at = text.indexOf('ey', 4); at > 0 && places < mostPlaces; at = text.indexOf('ey', at + 1), places++) {
    const header = objectIn(text.slice(0, at));
    if (header && stringOf(header, 'alg') !== undefined && objectIn(text.slice(at))) return at;
  }
  return undefined;
}

/** Where the JSON of the payload ends, and behind it stands what may be a signature of the header's algorithm. */
function payloadEnd(header: string, text: string): number | undefined {
  const algorithm = algorithms.get(stringOf(objectIn(header), 'alg') ?? '');
  if (!algorithm || algorithm.kind === 'none') return undefined;
  const lengths = signatureLengths(algorithm).map((bytes) => Math.ceil((bytes * 4) / 3));
  const modulus = [171, 256, 342, 512, 683];
  return [...lengths, ...(algorithm.signatureLength === 'modulus' ? modulus : [])]
    .map((length) => text.length - length)
    .find((at) => at > 0 && objectIn(text.slice(0, at)) !== undefined);
}

/** The JSON object that the characters hold, if they hold nothing else. */
function objectIn(text: string) {
  const { bytes, faults } = decodeBase64url(text);
  if (faults.length > 0) return undefined;
  const { root, problem } = readJson(new TextDecoder().decode(bytes));
  return !problem && root?.type === 'object' ? root : undefined;
}
