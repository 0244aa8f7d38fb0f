import type { Template } from './templates.ts';

/** A protected header as JSON: `alg`, `typ`, and what tells the recipient which key verifies. */
export function newHeader(
  { typ, carriesKey }: Pick<Template, 'typ' | 'carriesKey'>,
  alg: string,
  key: { readonly kid: string | undefined; readonly jwk: object | undefined },
): string {
  // A proof is verified with the key that it carries (RFC 9449 §4.3), so a kid would say nothing more.
  return JSON.stringify(carriesKey ? { alg, typ, jwk: key.jwk } : { alg, typ, kid: key.kid });
}
