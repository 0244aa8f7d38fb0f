import type { Seen } from './sighting.ts';

/** Where a token is, to show after "found in": "request 12, GET https://api.example.com/me, Authorization header". */
export const placeWords = ({ within, context }: Seen): string =>
  within === undefined ? context : context === 'pasted text' ? within : `${within}, ${context}`;
