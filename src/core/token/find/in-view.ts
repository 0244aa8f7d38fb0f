import type { Seen } from './sighting.ts';

/** No token has been chosen, so the one that a server would judge is in view. */
export const unchosen = -1;

/** Which of the tokens is in view. */
export const indexInView = (sightings: readonly Seen[], choice: number): number =>
  sightings[choice] ? choice : judgedFirst(sightings);

/** The token in view; undefined where there is none. */
export const inView = <S extends Seen>(sightings: readonly S[], choice: number): S | undefined =>
  sightings[indexInView(sightings, choice)];

/** What a request line, a status line or a member of a HAR file says of the text after it. */
const SIDE = /(?:"request"\s*:|^>?[ \t]*[A-Z]{3,9} \S+ HTTP\/\d)|("response"\s*:|^<?[ \t]*HTTP\/\d[.\d]* \d)/gm;

/**
 * By where they are, what a server that gets the whole request judges: the Authorization header (RFC 6750 §2.1, RFC 9449 §7.1), another
 * header, the body or the query, a cookie. A proof in a DPoP header belongs to another token (RFC 9449 §4.1), and what a response holds is
 * judged by another request.
 */
const ORDER: readonly RegExp[] = [
  /^(?:Authorization header|Bearer token)$/,
  /^(?!DPoP |Proxy-|(?:Set-)?Cookie ).* header$/i,
  /^(?!DPoP |Proxy-|(?:Set-)?Cookie )/i,
  /^cookie /i,
  /./,
];

/** The first of the best. */
function judgedFirst(sightings: readonly Seen[]): number {
  const ranks = sightings.length < 2 ? [] : sightings.map(rankOf);
  return Math.max(0, ranks.indexOf(Math.min(...ranks)));
}

function rankOf({ context, around, within }: Seen): number {
  const rank = ORDER.findIndex((places) => places.test(context));
  return rank > 0 && (within?.startsWith('response') ?? isInResponse(around.farBefore)) ? ORDER.length : rank;
}

/** By the last line or member before it that says whose text follows. */
const isInResponse = (before: string): boolean => [...before.matchAll(SIDE)].at(-1)?.[1] !== undefined;
