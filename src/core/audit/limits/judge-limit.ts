import { differenceOf } from '../words/difference.ts';
import { nounOf } from '../words/noun-of.ts';
import { quoted } from '../words/quoted.ts';
import { shown } from '../words/shown.ts';
import { claimIn, type Found } from '../found.ts';
import { asFineUnit, durationWords } from '../instant.ts';
import { withScheme } from '../issuers/signs.ts';
import type { Circumstances } from '../rule.ts';
import { schemeOf } from '../reading/sent-as.ts';
import type { JsonNode } from '../../text/json-node.ts';
import { list } from '../../text/words.ts';
import type { Parsed } from '../../token/token.ts';
import { type Member, membersIn } from './members-in.ts';
import type { Asked, Limit } from './limit.ts';
import { boundWords } from './bound-words.ts';

/** A token that a provider is asked about. */
export interface Given {
  readonly token: Parsed;
  readonly circumstances: Circumstances;
  /** "GitHub" */
  readonly who: string;
  /** "GitHub App" */
  readonly title: string;
}

interface Asker extends Given {
  /** "requires", of advice "expects". */
  readonly verb: string;
}

/** That a limit is not kept. */
export interface Broken {
  /** Absent where something is missing. */
  readonly at?: Found;
  /** A sentence: what was found, and what is asked. */
  readonly says: string;
  /** Where it is not that the member is different from what is asked. */
  readonly title?: string;
  /** It was not kept when the token was made, and is by now. */
  readonly isPast?: true;
}

/** Empty where the limit is kept, or where the token does not have what it is about. */
export function judgeLimit(limit: Limit, given: Given): readonly Broken[] {
  const { asked, unless, given: needed } = limit;
  const asker = { ...given, verb: limit.isAdvice ? 'expects' : 'requires' };
  if (unless !== undefined && claimIn(given.token, unless)) return [];
  if (needed !== undefined && !claimIn(given.token, needed)) return [];
  const members = membersIn(given.token, limit);
  if (asked.kind === 'present') return members?.length === 0 ? [missing(limit, asker)] : [];
  return (members ?? []).flatMap((found) => {
    const broken = judgeMember(asked, found, asker);
    return broken ? [{ at: found, ...broken }] : [];
  });
}

const missing = ({ name, isHeader, inside }: Limit, { who, verb }: Asker): Broken => ({
  says: `${isHeader ? 'The header' : (inside ?? 'The payload')} has no ${name}, which ${who} ${verb}.`,
  title: `No ${name}, which ${who} ${verb}`,
});

/** A name may be the token’s own, where the limit is about all that begin alike. */
export const mostOfName = 60;

function judgeMember(asked: Asked, found: Member, given: Asker): Broken | undefined {
  const { value } = found;
  const { who, verb } = given;
  const name = shown(found.name, mostOfName);
  const says = (rest: string): Broken => ({ says: `${name} is ${nounOf(value)}. ${who} ${verb} ${rest}.` });
  switch (asked.kind) {
    case 'lifetime':
      return judgeLifetime(asked, found, given);
    case 'age':
      return judgeAge(asked.most, found, given);
    case 'value':
      return judgeValue(asked, found, given);
    case 'form':
      return value.type === 'string' && !asked.form.test(value.value) ? says(asked.noun) : undefined;
    case 'type':
      return isOfType(value, asked.type) ? undefined : says(types[asked.type]);
    case 'word':
      return value.type === 'string' && !value.value.split(' ').includes(asked.word)
        ? { says: `${name} lacks ${quoted(asked.word)}, which ${who} ${verb}.` }
        : undefined;
    case 'filled':
      return value.type === 'array' && value.items.length === 0
        ? { says: `${name} is empty.`, title: `${name} is empty` }
        : undefined;
    case 'listed':
      return isListed(found, asked.list) ? undefined : says(`one of those in ${asked.list}`);
    case 'exchange':
      return judgeExchange(asked.how, found, given);
    default:
      return undefined;
  }
}

/** Seconds since 1970, of a number that can be meant so. */
function secondsOf(found: Found | undefined): number | undefined {
  const { value } = found ?? {};
  return value?.type === 'number' && Number.isFinite(value.value) && !asFineUnit(value.value) ? value.value : undefined;
}

/** People date iat back by as much, so that a clock that is slow accepts it. */
const backdated = 60;

function judgeLifetime(
  { since, least, most }: Extract<Asked, { kind: 'lifetime' }>,
  found: Found,
  { token, circumstances: { now, skewSeconds }, who, verb }: Asker,
): Broken | undefined {
  const [end, iat] = [secondsOf(found), secondsOf(claimIn(token, 'iat'))];
  if (end === undefined) return undefined;
  const life = iat === undefined ? undefined : end - iat;
  if (least !== undefined && life !== undefined && life < least) {
    const [span, bound] = compared(life, least);
    return { says: `${found.name} is ${span} after iat, and ${who} requires at least ${bound}.` };
  }
  if (most === undefined) return undefined;
  const tooLong = (seconds: number, from: string): Broken => {
    const [span, bound] = compared(seconds, most);
    return {
      says: `${found.name} is ${span} ${from}, and ${who} ${verb === 'requires' ? 'accepts' : verb} at most ${bound}.`,
    };
  };
  if (since === 'now' && end - now > most + skewSeconds) return tooLong(end - now, 'in the future');
  if (life === undefined || life <= most + (since === 'now' ? backdated : 0)) return undefined;
  return { ...tooLong(life, 'after iat'), ...(since === 'now' && { isPast: true }) };
}

/** Both in words; in seconds where these words would be the same, or where there is no other way to tell them. */
function compared(seconds: number, bound: number): readonly [string, string] {
  const [span, limit] = [durationWords(seconds), boundWords(bound)];
  return seconds > 0 && span !== durationWords(bound) ? [span, limit] : [inSeconds(seconds), inSeconds(bound)];
}

const inSeconds = (seconds: number): string => `${seconds.toLocaleString('en')} s`;

function judgeAge(most: number, found: Found, { circumstances: { now, skewSeconds }, who }: Given): Broken | undefined {
  const since = secondsOf(found);
  if (since === undefined || now - since <= most + skewSeconds) return undefined;
  const [span, bound] = compared(now - since, most);
  return { says: `${found.name} was ${span} ago, and ${who} accepts a token for ${bound} after it.` };
}

/** No list of an issuer is longer. */
const mostTexts = 50;

const textsOf = (value: JsonNode): readonly string[] =>
  value.type === 'array'
    ? value.items.slice(0, mostTexts).flatMap((item) => (item.type === 'string' ? [item.value] : []))
    : value.type === 'string'
      ? [value.value]
      : [];

function judgeValue(
  { right, also = [] }: Extract<Asked, { kind: 'value' }>,
  { name, value }: Found,
  { who, verb }: Asker,
): Broken | undefined {
  const [first, ...others] = textsOf(value);
  const [wanted, accepted] = [right.map(withScheme), also.map(withScheme)];
  if (first === undefined || [first, ...others].some((text) => wanted.includes(text) || accepted.includes(text)))
    return undefined;
  const difference = wanted.map((one) => differenceOf(first, one)).find((one) => one !== undefined);
  const told = `${name} is ${quoted(first)}. ${who} ${verb} ${list(
    wanted.map((one) => quoted(one)),
    'or',
  )}.`;
  return { says: difference === undefined ? told : `${told} ${difference}` };
}

const types = { string: 'a string', number: 'a number', strings: 'an array of strings' } as const;

const isOfType = (value: JsonNode, type: keyof typeof types): boolean =>
  type === 'strings'
    ? value.type === 'array' && value.items.every((item) => item.type === 'string')
    : value.type === type;

/** Whether the list has it; where the list is missing or empty, that is said of the list. */
function isListed({ value, beside }: Member, name: string): boolean {
  const all = beside.find((one) => one.name.toLowerCase() === name);
  const texts = all ? textsOf(all.value) : [];
  return value.type !== 'string' || texts.length === 0 || texts.includes(value.value);
}

function judgeExchange(how: string, { value }: Found, { circumstances, title }: Given): Broken | undefined {
  const { audience } = circumstances.expected;
  const isExpected = audience === undefined || textsOf(value).includes(audience);
  if (isExpected && schemeOf(circumstances) !== 'bearer') return undefined;
  const sent = isExpected ? 'it was sent to an API' : 'your recipient expects another audience';
  return {
    says: `This is a token of the kind “${title}”: it is made to be exchanged, but ${sent}. ${how}`,
    title: 'Made to be exchanged, not to be sent to an API',
  };
}
