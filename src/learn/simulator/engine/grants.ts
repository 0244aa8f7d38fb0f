import type { World } from './world.ts';

/** What an authorization code stands for. */
export interface CodeGrant {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly sub: string;
  readonly scope: string;
  readonly at: number;
  /** S256 (RFC 7636 §4.2). */
  readonly challenge?: string;
  readonly nonce?: string;
}

/** What a refresh token stands for. */
export interface RefreshGrant {
  readonly clientId: string;
  readonly sub: string;
  readonly scope: string;
  readonly at: number;
  /** The same for all that follow one another from one sign-in. */
  readonly family: string;
}

/** What an authorization server remembers. */
export interface Grants {
  readonly codes: Map<string, CodeGrant>;
  readonly refreshTokens: Map<string, RefreshGrant>;
  /** Codes and refresh tokens that were redeemed. */
  readonly used: Set<string>;
  /** Families whose refresh tokens are all void. */
  readonly revoked: Set<string>;
}

export const makeGrants = (): Grants => ({
  codes: new Map(),
  refreshTokens: new Map(),
  used: new Set(),
  revoked: new Set(),
});

export function issueCode(world: World, { codes }: Grants, grant: Omit<CodeGrant, 'at'>): string {
  const code = world.random(16);
  codes.set(code, { ...grant, at: world.now() });
  return code;
}

export function issueRefreshToken(world: World, { refreshTokens }: Grants, grant: Omit<RefreshGrant, 'at'>): string {
  const token = world.random(24);
  refreshTokens.set(token, { ...grant, at: world.now() });
  return token;
}
