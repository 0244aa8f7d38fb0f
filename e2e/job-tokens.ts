import { createHmac, generateKeyPairSync, sign } from 'node:crypto';

const encoded = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');

export const now = (): number => Math.floor(Date.now() / 1000);
export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const life = { iss: 'https://id.acme.example', sub: 'u-48121', aud: 'https://api.acme.example/' };

export const current = (): object => ({ ...life, iat: now() - 60, exp: now() + 3600 });
export const late = (): object => ({ ...life, iat: now() - 10_800, exp: now() - 7200 });

export function rs256(claims: object): string {
  const input = `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'k-1' })}.${encoded(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), rsa.privateKey).toString('base64url')}`;
}

export function hs256(claims: object, secret: Buffer | string): string {
  const input = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

export const publicPem = (): string => String(rsa.publicKey.export({ format: 'pem', type: 'spki' }));

/** Two keys, of which the first one verifies. */
export function keySet(): string {
  const jwk = { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'k-1' };
  return JSON.stringify({ keys: [jwk, { ...jwk, kid: 'other' }] });
}
