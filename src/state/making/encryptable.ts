import { stringParameter } from '../../core/token/parameters.ts';
import type { Part } from '../../core/token/part/part.ts';
import type { Parsed } from '../../core/token/token.ts';

/** Something in view that can be put into an encrypted token. */
export interface Encryptable {
  readonly id: 'token' | 'content';
  readonly label: string;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
  /** What the new header says of the content (RFC 7516 §4.1.11, §4.1.12). */
  readonly header: { readonly typ?: string; readonly cty?: string };
}

/** The token as a whole, and what is in it; of a text that is no token only JSON. */
export function encryptable(token: Parsed): readonly Encryptable[] {
  const { text } = token.excerpt;
  if (token.kind === 'not-a-token') {
    const isJson = token.looksLike === 'claims-set' || token.looksLike === 'json';
    return isJson ? [{ id: 'content', label: 'this JSON', bytes: () => bytesOf(text), header: claimsType }] : [];
  }
  const whole: Encryptable = {
    id: 'token',
    label: 'the whole token, nested',
    bytes: () => bytesOf(text),
    header: { cty: typeOf(token) },
  };
  const payload = token.kind === 'sd-jwt' ? undefined : token.payload;
  if (!payload || payload.readable.length === 0) return [whole];
  const cty = token.kind === 'sd-jwt' ? undefined : stringParameter(token, 'cty');
  const header = { ...(isObject(payload) ? claimsType : {}), ...(cty === undefined ? {} : { cty }) };
  return [whole, { id: 'content', label: 'its payload only', bytes: () => new Uint8Array(payload.readable), header }];
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const claimsType = { typ: 'JWT' } as const;

const isObject = ({ json }: Part): boolean => json?.root?.type === 'object' && !json.problem;

/** RFC 7519 §5.2 for a JWT, which is compact; the others have media types of their own (RFC 7515 §9.2, RFC 9901). */
function typeOf(token: Exclude<Parsed, { kind: 'not-a-token' }>): string {
  if (token.kind === 'sd-jwt') return token.issuerJwt.serialization === 'compact' ? 'sd-jwt' : 'sd-jwt+json';
  return token.serialization === 'compact' ? 'JWT' : 'jose+json';
}
