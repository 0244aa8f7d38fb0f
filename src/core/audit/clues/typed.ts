import { typeNamed } from '../../registry/media-types.ts';
import { typeOf } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** Types that tell no more than that it is a token. */
const plain = /^(?:jwt|jws|jwe|jose(?:\+json)?|json|)$/;

/**
 * An explicit `typ`, which outweighs whatever the claims look like (RFC 8725 §3.11): for the profile where it is one of these,
 * against it where it names another kind of token.
 */
export const typed =
  (...types: readonly string[]): ClueFinder =>
  (token) => {
    const type = typeOf(token).slice(0, 80);
    if (types.includes(type)) return { weight: 100, says: `typ is ${type}` };
    if (plain.test(type)) return undefined;
    const other = typeNamed(type);
    if (other !== undefined)
      return { weight: -100, says: `typ is ${type}, which is for another kind of token (${other})` };
    return type.includes('+') ? { weight: -100, says: 'typ names another kind of token' } : undefined;
  };
