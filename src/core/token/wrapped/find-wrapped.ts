import { list } from '../../text/words.ts';
import { mostTokens } from '../../text/work-caps.ts';
import type { Fault } from '../../text/result.ts';
import { encloses, spanOf, type Span } from '../../text/span.ts';
import { findTokens } from '../find/find.ts';
import { placeOf } from '../find/find-context.ts';
import type { Seen } from '../find/sighting.ts';
import { codedIn, type Coded } from './coded.ts';
import { gapsOf, mayBeWrapped } from '../find/may-be-wrapped.ts';
import { mayHoldToken } from './may-hold-token.ts';
import { numberedPieces, type NumberedPieces } from './numbered-pieces.ts';
import type { PlainWrapping } from '../find/wrapping.ts';

/** How many encodings may be around one token. */
const deepest = 4;

/** What is known on the way in. */
interface Level {
  readonly text: string;
  readonly wrapping: PlainWrapping | undefined;
  /** "joining 2 pieces", "base64-decoding" */
  readonly verbs: readonly string[];
  /** Where the outermost wrapping stands; undefined on the outside. */
  readonly place: (() => Place) | undefined;
  /** What was decoded already: a log repeats the same text again and again. */
  readonly seen: Set<string>;
}

type Place = Pick<Seen, 'context' | 'around'>;

/** A sighting whose wrapping has no functions, which a worker can send. */
export interface PlainlyWrapped extends Seen {
  readonly wrapping?: PlainWrapping;
}

/**
 * All tokens of a text: those that stand in it as they are (`found`), without what is only a piece of another one, and behind them
 * those in another encoding (base64, base32, hexadecimal, also of compressed text; up to four times) and those that were cut into
 * numbered pieces. Takes time in proportion to the text.
 */
export function findWrapped(
  text: string,
  found: readonly Seen[] = findTokens(text),
  most: number = mostTokens,
): readonly PlainlyWrapped[] {
  const all = sightingsAt({ text, wrapping: undefined, verbs: [], place: undefined, seen: new Set() }, found);
  return all.slice(0, most);
}

function sightingsAt(level: Level, found: readonly Seen[]): readonly PlainlyWrapped[] {
  const joined = numberedPieces(level.text).flatMap((group) => joinedSightings(level, group, found));
  const pieces = joined.flatMap(({ pieces: spans }) => spans);
  const whole = found.filter(({ excerpt }) => !pieces.some((piece) => encloses(piece, excerpt.span)));
  const taken = [...whole.map(({ excerpt }) => excerpt.span), ...pieces];
  const coded =
    level.verbs.length >= deepest
      ? []
      : gapsOf(level.text, taken)
          .flatMap((gap) => codedIn(level.text, gap, level.seen))
          .flatMap((one) => codedSightings(level, one));
  return [...whole, ...joined.flatMap(({ sightings }) => sightings), ...coded];
}

interface Joined {
  readonly pieces: readonly Span[];
  readonly sightings: readonly PlainlyWrapped[];
}

/** The tokens that are in several pieces; none where each piece holds one of its own. */
function joinedSightings(level: Level, { name, pieces }: NumberedPieces, found: readonly Seen[]): readonly Joined[] {
  const [first] = pieces;
  if (!first || !mayBeCut(name, pieces)) return [];
  const holdsToken = ({ span }: { readonly span: Span }): boolean =>
    found.some(({ excerpt }) => encloses(span, excerpt.span));
  if (pieces.length > 1 && pieces.every(holdsToken)) return [];
  const text = pieces.map((piece) => piece.text).join('');
  const place = placeOf(level.text, first.span.start, first.span.end);
  const isNamed = place.context !== 'pasted text' && !isCookie.test(name);
  const context = isNamed ? place.context.replace(new RegExp(`[._-]+${first.number}$`), '') : `cookie ${name}`;
  const faults = missingPieces(name, pieces);
  const spans = pieces.map(({ span }) => span);
  const verb = `joining ${pieces.length} pieces`;
  const sightings = inside(level, { verb, place: () => ({ ...place, context }) }, { text, pieces: spans, faults });
  return sightings.length === 0 ? [] : [{ pieces: spans, sightings }];
}

/** Names that libraries give to the pieces of a long cookie: Auth.js, Supabase, Auth0. */
const isCookie = /(?:session-?token|auth-token|appSession|__session)$/i;

/** Libraries cut a cookie where browsers would refuse it, at about 4,096 bytes (RFC 6265 §6.1). In characters, with room for their own sizes. */
const shortestPiece = 3000;

/** Whether numbered values may be the pieces of one. Short values under a name that no library gives have nothing to do with each other. */
function mayBeCut(name: string, pieces: NumberedPieces['pieces']): boolean {
  if (isCookie.test(name)) return pieces.length > 1 || (pieces[0]?.number ?? 0) > 0;
  return pieces.length > 1 && pieces.slice(0, -1).every(({ text }) => text.length >= shortestPiece);
}

function missingPieces(name: string, pieces: NumberedPieces['pieces']): readonly Fault[] {
  const numbers = pieces.map(({ number }) => number);
  // The libraries that are known count from 0, and others may count from 1.
  const from = isCookie.test(name) ? 0 : 1;
  const missing = Array.from({ length: numbers.at(-1) ?? 0 }, (_, number) => number).filter(
    (number) => number >= from && !numbers.includes(number),
  );
  if (missing.length === 0) return [];
  return [
    {
      id: 'piece-missing',
      severity: 'error',
      span: spanOf(0, 0),
      message: `The cookie ${name} was cut into numbered pieces, and ${missing.length === 1 ? 'piece' : 'pieces'} ${list(missing)} ${missing.length === 1 ? 'is' : 'are'} missing here. Copy every piece: the token is whole only when they are joined.`,
    },
  ];
}

const codedSightings = (level: Level, coded: Coded): readonly PlainlyWrapped[] => {
  const place = (): Place => placeOf(level.text, coded.start, coded.pieces.at(-1)?.end ?? coded.start);
  const { verb, text, pieces } = coded;
  return inside(level, { verb, place }, { text, pieces, faults: [], coded: coded.coded });
};

/** All tokens of a text that has been taken out of its wrapping. */
function inside(
  level: Level,
  { verb, place }: { readonly verb: string; readonly place: () => Place },
  what: Omit<PlainWrapping, 'way' | 'outer'>,
): readonly PlainlyWrapped[] {
  const { text } = what;
  const own = mayHoldToken(text) ? findTokens(text) : [];
  if (own.length === 0 && !mayBeWrapped(text, own)) return [];
  const verbs = [...level.verbs, verb];
  const outermost = level.place ?? place;
  const wrapping = { ...what, way: `after ${wordsOf(verbs)}`, outer: level.wrapping };
  const found = sightingsAt({ text, wrapping, verbs, place: outermost, seen: level.seen }, own);
  return found.map((sighting) => (sighting.wrapping ? sighting : placed(sighting, wrapping, outermost())));
}

/** A token that is all there is inside is told by where its wrapping stands. */
function placed(sighting: PlainlyWrapped, wrapping: PlainWrapping, outermost: Place): PlainlyWrapped {
  const isAlone = sighting.context === 'pasted text' || isPassword(sighting, wrapping.text);
  const place = isAlone ? outermost : sighting;
  const whole = outermost.context === 'pasted text' ? 'the text' : outermost.context;
  // "joining 2 pieces of it", but "base64-decoding it"
  const way = isAlone ? wrapping.way : `${wrapping.way}${wrapping.coded ? '' : ' of'} ${whole}`;
  const { context, around } = place;
  return { ...sighting, context, around, wrapping: { ...wrapping, way } };
}

/** What Basic encodes, as the `auth` of Docker does: a name, a colon and the password (RFC 7617 §2). */
const isPassword = ({ excerpt: { span } }: Seen, text: string): boolean =>
  /^[^\s:"'{]{0,100}:$/.test(text.slice(0, span.start)) && text.slice(span.end).trim() === '';

/** "base64-decoding twice", "joining 2 pieces and base64-decoding". */
function wordsOf(verbs: readonly string[]): string {
  const runs: { verb: string; times: number }[] = [];
  for (const verb of verbs) {
    const last = runs.at(-1);
    if (last?.verb === verb) last.times += 1;
    else runs.push({ verb, times: 1 });
  }
  return list(
    runs.map(({ verb, times }) => (times === 1 ? verb : `${verb} ${times === 2 ? 'twice' : `${times} times`}`)),
  );
}
