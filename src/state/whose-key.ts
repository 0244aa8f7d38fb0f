import type { Key } from '../core/keys/key.ts';
import type { KeyOrigin } from '../core/keys/key-origin.ts';
import { stringParameter } from '../core/token/parameters.ts';
import { stringOf } from '../core/text/json-node.ts';
import type { Jws } from '../core/token/token.ts';
import type { Verification } from '../crypto/verification.ts';

/** "the key you pasted"; `made` is said of one that was made in this page. */
export function whoseKey({ source, origin }: Key, made: string): string {
  if (origin) return `a key that ${hostOf(origin)} served, fetched at ${timeOf(origin)}`;
  return source === 'generated' ? made : 'the key you pasted';
}

/** A sentence that says where a fetched key was served; nothing of others. */
export const servedAt = ({ origin }: Key): readonly string[] =>
  origin ? [`The key was served at ${origin.address.slice(0, 300)}, fetched at ${timeOf(origin)}.`] : [];

export const hostOf = ({ address }: KeyOrigin): string => new URL(address).host;

/** "17:05", here. */
export const timeOf = ({ at }: KeyOrigin): string =>
  new Date(at * 1000).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

type NamedBy = NonNullable<Extract<Verification, { verdict: 'valid' }>['namedBy']>;

/** By which header parameter a token itself names the address that a key was fetched from. */
export function namedBy(token: Jws, { origin }: Key): NamedBy | undefined {
  if (!origin) return undefined;
  const parameter = (['jku', 'x5u'] as const).find((name) => {
    const address = stringParameter(token, name) ?? '';
    return URL.canParse(address) && [origin.asked, origin.address].includes(new URL(address).href);
  });
  const iss = stringOf(token.payload.json?.root, 'iss');
  return parameter && { parameter, isIssuers: iss !== undefined && iss === origin.issuer };
}
