import { createHmac } from 'node:crypto';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A compact JWS with HMAC, made by Node. */
export function signedWith(secret: string | Buffer, payload: object, alg = 'HS256', header: object = {}): string {
  const input = `${encoded({ alg, typ: 'JWT', ...header })}.${encoded(payload)}`;
  return `${input}.${createHmac(`sha${alg.slice(2)}`, secret)
    .update(input)
    .digest('base64url')}`;
}

/** Nothing that anybody would try. */
export const randomSecret = Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f0a7c5e3f1b9d70624486a8ccee0f21436', 'hex');
