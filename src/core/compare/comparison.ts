import { headerOf, payloadOf } from '../audit/found.ts';
import { durationWords, utcWords } from '../audit/instant.ts';
import { momentOf } from '../audit/numeric-date.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { claimNamed } from '../registry/claims.ts';
import { headerParameterNamed } from '../registry/header-parameters.ts';
import type { JsonMember } from '../text/json-node.ts';
import type { Span } from '../text/span.ts';
import type { Part } from '../token/part/part.ts';
import type { Parsed } from '../token/token.ts';
import { valueText } from './value-text.ts';

/** A token with all that is said of it. */
export interface Side {
  readonly token: Parsed;
  readonly judgement: Judgement;
}

/**
 * What a difference matters: it stands at a reason that rejects one of the two, its value is another one in every token, or it is an
 * ordinary difference. A value that rejects both alike is an equal one.
 */
export type Weight = 'decides' | 'differs' | 'every-token' | 'equal';

/** A header parameter or a claim, in both tokens. */
export interface Compared {
  readonly place: 'header' | 'payload';
  readonly name: string;
  /** Its value as text, a time in words; absent where the token has no such member. */
  readonly a?: string;
  readonly b?: string;
  readonly weight: Weight;
  /** A sentence or a few words; empty where nothing is known of it. */
  readonly meaning: string;
}

/** Names whose values are made anew for every token (RFC 7519 §4.1, OpenID Connect Core 1.0 §2 and §3.3.2.11). */
const newEachTime: ReadonlySet<string> = new Set(['iat', 'exp', 'nbf', 'jti', 'nonce', 'at_hash', 'c_hash', 's_hash']);

/** Rows beyond these help nobody. */
const mostCompared = 500;

/** Every header parameter and claim of two tokens: first what decides, then what differs, what differs in every token, and what is equal. */
export function compareSides(a: Side, b: Side): readonly Compared[] {
  const rows = [
    ...compareParts('header', headerOf(a.token), headerOf(b.token), [a, b]),
    ...compareParts('payload', payloadOf(a.token), payloadOf(b.token), [a, b]),
  ];
  return rows.toSorted((one, other) => weights.indexOf(one.weight) - weights.indexOf(other.weight));
}

export const weights: readonly Weight[] = ['decides', 'differs', 'every-token', 'equal'];

function compareParts(
  place: Compared['place'],
  ofA: Part | undefined,
  ofB: Part | undefined,
  [a, b]: readonly [Side, Side],
): readonly Compared[] {
  const [inA, inB] = [membersOf(ofA), membersOf(ofB)];
  const names = [...new Set([...inA.keys(), ...inB.keys()])].slice(0, mostCompared);
  return names.map((name) => {
    const [one, other] = [inA.get(name), inB.get(name)];
    const written = [one && writtenIn(one), other && writtenIn(other)];
    const isEqual = written[0] === written[1];
    const inWords = [one && inTimeWords(one), other && inTimeWords(other)];
    // Times a fraction of a second apart have the same words.
    const [textA, textB] = !isEqual && inWords[0] === inWords[1] ? written : inWords;
    const reasons = isEqual ? [] : [...rejecting(a, ofA, one), ...rejecting(b, ofB, other)];
    const known = newEachTime.has(name) ? 'every-token' : 'differs';
    return {
      place,
      name,
      ...(textA !== undefined && { a: textA }),
      ...(textB !== undefined && { b: textB }),
      weight: isEqual ? 'equal' : reasons.length > 0 ? 'decides' : known,
      meaning: reasons[0] ?? between(one, other) ?? meaningOf(place, name),
    };
  });
}

/** Of members with the same name the last, which is what most readers take (RFC 8259 §4). */
function membersOf(part: Part | undefined): ReadonlyMap<string, JsonMember> {
  const root = part?.json?.root;
  return new Map(root?.type === 'object' ? root.members.map((member) => [member.name.value, member]) : []);
}

const writtenIn = ({ value }: JsonMember): string => (value ? valueText(value) : '');

function inTimeWords(member: JsonMember): string {
  const moment = momentOf(member);
  return moment && moment.unit === undefined ? utcWords(moment.seconds) : writtenIn(member);
}

/** What rejects a token because of a member. */
function rejecting({ judgement }: Side, part: Part | undefined, member: JsonMember | undefined): readonly string[] {
  if (!part || !member) return [];
  const at = part.locate(member.span);
  return judgement.reasons
    .filter(({ effect, span }) => effect === 'rejects' && isWithin(span, at))
    .map(({ text }) => text);
}

/** The place of a reason is the member, or stands in it. A longer one is about more than this member. */
const isWithin = (span: Span, around: Span): boolean =>
  span.end > span.start && span.start >= around.start && span.end <= around.end;

/** How far two times are apart. */
function between(one: JsonMember | undefined, other: JsonMember | undefined): string | undefined {
  const [a, b] = [one && momentOf(one), other && momentOf(other)];
  if (!a || !b || a.unit !== undefined || b.unit !== undefined || a.seconds === b.seconds) return undefined;
  const apart = durationWords(Math.abs(b.seconds - a.seconds));
  return `B is ${apart} ${b.seconds > a.seconds ? 'later' : 'earlier'}`;
}

const meaningOf = (place: Compared['place'], name: string): string =>
  (place === 'header' ? headerParameterNamed(name)?.meaning : claimNamed(name)?.meaning) ?? '';
