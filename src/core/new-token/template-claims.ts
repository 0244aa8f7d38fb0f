import type { Template } from './templates.ts';

/** What makes one token different from the next. */
export interface Stamp {
  /** Seconds since 1970. */
  readonly now: number;
  /** A random text. */
  readonly id: string;
}

/** The claims of a template as JSON, two spaces a level, with the times of that moment. */
export function templateClaims({ claims, lifetime, profile }: Template, { now, id }: Stamp): string {
  const times = lifetime === undefined ? { iat: now } : { iat: now, exp: now + lifetime };
  // An ID token says when the user signed in; nothing requires a jti there, nor in a plain JWT.
  const named = profile === undefined ? {} : profile === 'id-token' ? { auth_time: now } : { jti: id };
  return JSON.stringify({ ...claims, ...times, ...named }, undefined, 2);
}
