import { headerOf, jwsOf, payloadOf } from '../audit/found.ts';
import { utcWords } from '../audit/instant.ts';
import { momentOf } from '../audit/numeric-date.ts';
import type { Judgement, Reason } from '../judgement/judgement.ts';
import { claimNamed } from '../registry/claims.ts';
import { headerParameterNamed } from '../registry/header-parameters.ts';
import type { Span } from '../text/span.ts';
import { headersOf } from '../token/parameters.ts';
import type { Part } from '../token/part/part.ts';
import type { Parsed } from '../token/token.ts';
import { between } from './between.ts';
import { allOf, heldIn, type Held } from './held.ts';
import { jsonText, valueText } from './value-text.ts';

/** A token with all that is said of it. */
export interface Side {
  readonly token: Parsed;
  readonly judgement: Judgement;
}

/**
 * What a difference matters: it stands at a reason for another outcome, it is an ordinary difference, one token cannot be read there, or its
 * value is another one in every token. A value that rejects both alike is an equal one.
 */
export type Weight = 'decides' | 'differs' | 'unknown' | 'every-token' | 'equal';

/** Why a token has no such member: it lacks it, or the part that would have it cannot be read. */
export type Lack = 'absent' | 'encrypted' | 'unreadable';

type Place = 'header' | 'payload';

/** A header parameter or a claim, in both tokens. */
export interface Compared {
  readonly place: Place;
  readonly name: string;
  /** Its value as text, a time in words; absent where the token has no such member. */
  readonly a?: string;
  readonly b?: string;
  /** Why one of the two has none. */
  readonly lack?: Lack;
  readonly weight: Weight;
  /** A sentence or a few words; empty where nothing is known of it. */
  readonly meaning: string;
}

/** Names whose values are made anew for every token (RFC 7519 §4.1, OpenID Connect Core 1.0 §2 and §3.3.2.11). */
const newEachTime: ReadonlySet<string> = new Set(['iat', 'exp', 'nbf', 'jti', 'nonce', 'at_hash', 'c_hash', 's_hash']);

/** Reasons of one token that are looked for at its members. */
const mostReasons = 100;

/** Every header parameter and claim of two tokens: first what decides, then what differs, what differs in every token, and what is equal. */
export function compareSides(a: Side, b: Side): readonly Compared[] {
  const effect = decisiveEffect(a.judgement, b.judgement);
  const rows = (['header', 'payload'] as const).flatMap((place) =>
    compareParts(place, sideAt(a, place, effect), sideAt(b, place, effect)),
  );
  return rows.toSorted((one, other) => weights.indexOf(one.weight) - weights.indexOf(other.weight));
}

export const weights: readonly Weight[] = ['decides', 'differs', 'unknown', 'every-token', 'equal'];

/** What decides between two tokens: what rejects, or what leaves one of them in doubt where nothing rejects. */
function decisiveEffect(a: Judgement, b: Judgement): Reason['effect'] {
  const isRejected = a.outcome === 'rejected' || b.outcome === 'rejected';
  return isRejected || a.outcome === b.outcome ? 'rejects' : 'may-reject';
}

/** One token at one place. */
interface SideAt {
  /** The part that lacks what is missing. */
  readonly part: Part | undefined;
  readonly held: ReadonlyMap<string, Held>;
  readonly lack: Lack;
  readonly reasons: readonly Reason[];
  /** Why alg rejects the token as a whole. */
  readonly notSigned: string | undefined;
}

function sideAt({ token, judgement }: Side, place: Place, effect: Reason['effect']): SideAt {
  const { signature } = judgement;
  const jose = token.kind === 'jwe' ? token : jwsOf(token);
  const part = place === 'header' ? headerOf(token) : payloadOf(token);
  const parts = place === 'header' ? (jose ? headersOf(jose) : []) : part ? [part] : [];
  return {
    part,
    held: heldIn(parts),
    lack: part === undefined ? 'encrypted' : part.json?.problem ? 'unreadable' : 'absent',
    reasons: judgement.reasons.filter((reason) => reason.effect === effect).slice(0, mostReasons),
    notSigned: place === 'header' && signature.kind === 'not-signed' ? signature.text : undefined,
  };
}

function compareParts(place: Place, a: SideAt, b: SideAt): readonly Compared[] {
  return [...new Set([...a.held.keys(), ...b.held.keys()])].map((name) => {
    const [one, other] = [a.held.get(name), b.held.get(name)];
    const isEqual = one !== undefined && other !== undefined && allOf(one, jsonText) === allOf(other, jsonText);
    const [textA, textB] = textsOf(one, other, isEqual);
    const reasons = isEqual ? [] : [...said('A', reasonsAt(a, name, one)), ...said('B', reasonsAt(b, name, other))];
    const lack = one === undefined ? a.lack : other === undefined ? b.lack : undefined;
    return {
      place,
      name,
      ...(textA !== undefined && { a: textA }),
      ...(textB !== undefined && { b: textB }),
      ...(lack && { lack }),
      weight: isEqual ? 'equal' : reasons.length > 0 ? 'decides' : ordinary(name, lack),
      meaning:
        sentencesOf(reasons) ?? (one && other && !isEqual ? between(one, other) : undefined) ?? meaningOf(place, name),
    };
  });
}

function ordinary(name: string, lack: Lack | undefined): Weight {
  if (lack === 'absent') return 'differs';
  if (lack) return 'unknown';
  return newEachTime.has(name) ? 'every-token' : 'differs';
}

/** Both values, so that what differs can be seen: a text beside another type has its quotes. */
function textsOf(one: Held | undefined, other: Held | undefined, isEqual: boolean): readonly (string | undefined)[] {
  const isSameType = !one || !other || one.value.type === other.value.type;
  const texts = [one, other].map((held) => held && allOf(held, isSameType ? valueText : jsonText));
  const inWords = [one, other].map((held, index) => (held && timeWords(held)) ?? texts[index]);
  // Times a fraction of a second apart have the same words.
  if (isEqual || inWords[0] !== inWords[1]) return inWords;
  return [one, other].map((held) => held && allOf(held, jsonText));
}

function timeWords({ members }: Held): string | undefined {
  const [member] = members;
  const moment = members.length === 1 && member ? momentOf(member) : undefined;
  return moment && moment.unit === undefined ? utcWords(moment.seconds) : undefined;
}

/** The first reason, with the token that it is about. */
const said = (name: 'A' | 'B', [first]: readonly string[]): readonly string[] =>
  first === undefined ? [] : [`${name}: ${first}`];

const sentencesOf = (reasons: readonly string[]): string | undefined =>
  reasons.length === 0 ? undefined : reasons.join(' ');

/** What decides about a token because of a member, or because it is not there. */
function reasonsAt({ part, reasons, notSigned }: SideAt, name: string, held: Held | undefined): readonly string[] {
  const own = name === 'alg' && notSigned !== undefined ? [notSigned] : [];
  const found = reasons.filter(({ span, missing }) =>
    held
      ? held.spans.some((one) => isWithin(span, one))
      : missing === name && part !== undefined && isWithin(span, part.excerpt.span),
  );
  return [...own, ...found.map(({ text }) => text)];
}

/** The place of a reason is the member, or stands in it. A longer one is about more than this member. */
const isWithin = (span: Span, around: Span): boolean =>
  span.end > span.start && span.start >= around.start && span.end <= around.end;

const meaningOf = (place: Place, name: string): string =>
  (place === 'header' ? headerParameterNamed(name)?.meaning : claimNamed(name)?.meaning) ?? '';
