import { isLike } from './is-like.ts';

/** An issuer identifier, as OAuth and OpenID Connect have it. */
export const isAddress = isLike(/^https:\/\/[^?#\s]+$/i, 'be an https address without query and fragment');
