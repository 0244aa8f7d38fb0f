import { isLike } from './is-like.ts';

export const isUuid = isLike(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, 'be a UUID');
