import { jwkMaterial } from '../../keys/jwk/jwk-material.ts';
import { stringOf, type JsonObject } from '../../text/json-node.ts';
import type { Problem } from '../../text/result.ts';
import type { KeyMaterial, KeyType } from '../../keys/key.ts';
import { parameterIn, type Found } from '../found.ts';
import type { Parsed } from '../../token/token.ts';

/** A JWK in the header: `jwk` (RFC 7515 §4.1.3) or `epk` (RFC 7518 §4.6.1.1). */
export interface HeaderKey {
  readonly found: Found;
  readonly node: JsonObject;
  readonly kty?: KeyType;
  readonly crv?: string;
  /** The public key, where it is one. */
  readonly material?: KeyMaterial;
  /** Why it is none; spans in the text of the header. */
  readonly problem?: Problem;
}

const types: ReadonlyMap<string, KeyType> = new Map(
  (['RSA', 'EC', 'OKP', 'oct', 'AKP'] as const).map((kty) => [kty, kty]),
);

export function headerKey(token: Parsed, name: 'jwk' | 'epk'): HeaderKey | undefined {
  const found = parameterIn(token, name);
  if (found?.value.type !== 'object') return undefined;
  const node = found.value;
  const kty = types.get(stringOf(node, 'kty') ?? '');
  const crv = stringOf(node, 'crv');
  const common = { found, node, ...(crv !== undefined && { crv }) };
  if (kty === undefined) {
    const given = stringOf(node, 'kty');
    const message =
      given === undefined
        ? 'It lacks "kty", which every JWK has (RFC 7517 §4.1).'
        : 'Its "kty" is none that is registered: RSA, EC, OKP, AKP or oct (letter case matters).';
    return { ...common, problem: { span: node.span, message } };
  }
  const { material, problems } = jwkMaterial(node, kty, found.part.json?.text ?? '');
  const [problem] = problems;
  return { ...common, kty, ...(material && { material }), ...(!material && problem && { problem }) };
}
