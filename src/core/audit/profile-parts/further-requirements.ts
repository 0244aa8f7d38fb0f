// oxlint-disable max-lines -- one list of independent requirements on more than one member, each below 45 lines.
import { list } from '../../text/words.ts';
import type { Reference } from '../../registry/specifications.ts';
import { allIn, claimIn, headerOf, jwsOf, parameterIn, payloadOf, textIn, timeIn, type Found } from '../found.ts';
import type { Check, FurtherRequirement, Judged, Level, Profile, Requirement } from '../profile.ts';
import { nounOf } from '../words/noun-of.ts';
import { shown } from '../words/shown.ts';
import type { Parsed, Serialization } from '../../token/token.ts';
import { type JsonNode, memberOf, valueOf } from '../../text/json-node.ts';
import type { Part } from '../../token/part/part.ts';
import { durationWords } from '../instant.ts';
import { judgeFound, judgeMember } from '../sheet/judge-member.ts';
import { slugOf } from '../sheet/slug-of.ts';
import { withWantedElsewhere } from '../sheet/wanted-elsewhere.ts';
import { wordingOf } from '../sheet/wording-of.ts';

const titles = {
  'exactly-one': (list: string) => `Not exactly one of ${list}`,
  'at-least-one': (list: string) => `None of ${list}`,
  'at-most-one': (list: string) => `More than one of ${list}`,
} as const;

interface OneOf {
  readonly id: string;
  readonly place: 'header' | 'claims';
  /** How many of them there must be. */
  readonly many: 'exactly-one' | 'at-least-one' | 'at-most-one';
  readonly names: readonly string[];
  readonly reference: Reference;
  readonly level?: Level;
}

const amounts = {
  'exactly-one': { words: 'exactly one', least: 1, most: 1 },
  'at-least-one': { words: 'at least one', least: 1, most: Infinity },
  'at-most-one': { words: 'at most one', least: 0, most: 1 },
} as const;

/** How many of several members there are. */
export function oneOf({ id, place, many, names, reference, level = 'must' }: OneOf): FurtherRequirement {
  const { words, least, most } = amounts[many];
  const all = list(names);
  return {
    id,
    asks: `${words} of ${all} ${level === 'must' ? 'must' : 'should'} be there`,
    title: titles[many](all),
    level,
    reference,
    judge: ({ token }): Judged => {
      const part = place === 'header' ? headerOf(token) : payloadOf(token);
      if (!part?.json || part.json.problem)
        return { outcome: 'does-not-apply', why: `The ${place} cannot be read whole, so this cannot be told.` };
      const look = place === 'header' ? parameterIn : claimIn;
      const found = names.flatMap((name) => look(token, name) ?? []);
      const has = found.length === 0 ? `none of ${all}` : list(found.map(({ name }) => name));
      const outcome = found.length >= least && found.length <= most ? 'met' : 'not-met';
      const [first] = found;
      const rest = outcome === 'met' ? '' : `, and ${words} of them ${level === 'must' ? 'must' : 'should'} be there`;
      return { outcome, why: `The token has ${has}${rest}.`, ...(first && { at: first }) };
    },
  };
}

/** Looks at two claims that are strings. */
const comparing =
  (
    one: string,
    other: string,
    judge: (first: Found, second: Found, isSame: boolean) => Judged,
  ): FurtherRequirement['judge'] =>
  ({ token }) => {
    const [first, second] = [claimIn(token, one), claimIn(token, other)];
    if (first?.value.type !== 'string' || second?.value.type !== 'string')
      return { outcome: 'does-not-apply', why: `Not both of ${one} and ${other} are there to be compared.` };
    return judge(first, second, first.value.value === second.value.value);
  };

/** Two claims with the same string. */
export const sameClaims = (
  one: string,
  other: string,
  reference: Reference,
  level: Level = 'must',
): FurtherRequirement => ({
  id: `${one}-${other}`,
  asks: `${one} and ${other} ${level === 'must' ? 'must' : 'should'} be the same`,
  title: `The claims ${one} and ${other} differ`,
  level,
  reference,
  judge: comparing(one, other, (first, second, isSame) => {
    if (isSame) return { outcome: 'met', why: `Both are ${nounOf(first.value)}.`, at: second };
    return {
      outcome: 'not-met',
      why: `${one} is ${nounOf(first.value)}, and ${other} is ${nounOf(second.value)}, which are not the same.`,
      at: second,
    };
  }),
});

/** Two claims that ought not to have the same string. */
export const differentClaims = (one: string, other: string, reference: Reference): FurtherRequirement => ({
  id: `${one}-not-${other}`,
  asks: `${one} should not be the same as ${other}`,
  title: `The claims ${one} and ${other} are the same`,
  level: 'should-not',
  reference,
  judge: comparing(one, other, (first, _, isSame) => {
    if (!isSame)
      return { outcome: 'met', why: `${one} is ${nounOf(first.value)}, and ${other} another string.`, at: first };
    return {
      outcome: 'not-met',
      why: `Both are ${nounOf(first.value)}: the token could pass for one by which the client authenticates.`,
      at: first,
    };
  }),
});

const entityWords = {
  itself: {
    are: 'are the same',
    met: 'The entity speaks of itself.',
    else: 'iss and sub differ, so this is a statement about another entity, and it',
  },
  another: {
    are: 'differ',
    met: 'The statement is about another entity.',
    else: 'iss and sub are the same, so the entity speaks of itself here, and',
  },
} as const;

/** A claim of an entity configuration only (of itself: iss and sub are the same), or of a subordinate statement only. */
export const onlyOf =
  (whom: keyof typeof entityWords) =>
  (name: string, reference: Reference): FurtherRequirement => ({
    id: `${name}-of-${whom}`,
    asks: `${name} must be there only where iss and sub ${entityWords[whom].are}`,
    title: `The claim ${name} is not allowed here`,
    level: 'must-not',
    reference,
    judge: ({ token }) => {
      const found = claimIn(token, name);
      const [iss, sub] = [claimIn(token, 'iss')?.value, claimIn(token, 'sub')?.value];
      if (!found || iss?.type !== 'string' || sub?.type !== 'string')
        return { outcome: 'does-not-apply', why: `There is no ${name}.` };
      if ((iss.value === sub.value) === (whom === 'itself'))
        return { outcome: 'met', why: entityWords[whom].met, at: found };
      return { outcome: 'not-met', why: `${entityWords[whom].else} must not have ${name}.`, at: found };
    },
  });

/** That the header has these parameters at most. */
export const onlyParameters = (names: readonly string[], reference: Reference): FurtherRequirement => ({
  id: 'only-parameters',
  asks: `the header must have no parameters but ${names.join(', ')}`,
  title: 'The header has a parameter that is not allowed',
  level: 'must-not',
  reference,
  judge: ({ token }) => {
    const other = allIn(headerOf(token)).find(({ name }) => !names.includes(name));
    if (!other) return { outcome: 'met', why: 'The header has no other parameter.' };
    return {
      outcome: 'not-met',
      why: `The header has ${shown(other.name)}, and may have no parameters but ${names.join(', ')}.`,
      at: other,
    };
  },
});

/** That all of the header is signed (RFC 7515 §7.2.1). */
export const noUnprotected = (reference: Reference): FurtherRequirement => ({
  id: 'no-unprotected',
  asks: 'there must be no header beside the protected one',
  title: 'A header that nobody has signed',
  level: 'must-not',
  reference,
  judge: ({ token }) => {
    const isThere = (jwsOf(token)?.unprotected.length ?? 0) > 0;
    return isThere
      ? { outcome: 'not-met', why: 'There is a header beside the protected one, which nobody has signed.' }
      : { outcome: 'met', why: 'All of the header is signed.' };
  },
});

const formWords: Readonly<Record<Serialization, string>> = {
  compact: 'compact form',
  flattened: 'flattened JSON form',
  general: 'general JSON form',
};

/** In which serialization the token has to be (RFC 7515 §7). */
export const inForm = (form: Serialization, reference: Reference): FurtherRequirement => ({
  id: 'form',
  asks: `the token must be in the ${formWords[form]}`,
  title: 'The token is in the wrong form',
  level: 'must',
  reference,
  judge: ({ token }) => {
    const given = token.kind === 'jwe' ? token.serialization : jwsOf(token)?.serialization;
    if (given === undefined) return { outcome: 'does-not-apply', why: 'This is no token.' };
    if (given === form) return { outcome: 'met', why: `The token is in the ${formWords[given]}.` };
    return {
      outcome: 'not-met',
      why: `The token is in the ${formWords[given]}, and must be in the ${formWords[form]}.`,
    };
  },
});

/** Longer parts are not looked at. */
const longest = 20_000;

/** Members in the order of their names, and no white space (RFC 8225 §9): the receiver writes the same text anew. */
export const deterministicJson = (reference: Reference): FurtherRequirement => ({
  id: 'deterministic-json',
  asks: 'the JSON must be without white space, its members sorted by name',
  title: 'The JSON is not in its only form',
  level: 'must',
  reference,
  judge: ({ token }) => {
    const parts = [headerOf(token), payloadOf(token)];
    if (!parts.every((part) => part?.json?.root && !part.json.problem && part.json.text.length <= longest))
      return { outcome: 'does-not-apply', why: 'The JSON cannot be read whole, or is too long.' };
    const odd = parts.find((part) => part && !isDeterministic(part));
    if (!odd) return { outcome: 'met', why: 'Header and claims have no white space, and their members are sorted.' };
    const name = odd.name === 'header' ? 'header' : 'claims';
    return {
      outcome: 'not-met',
      why: `The JSON of the ${name} has white space, or members that are not sorted by name.`,
    };
  },
});

function isDeterministic({ json }: Part): boolean {
  return json?.root === undefined || written(json.root, json.text) === json.text;
}

function written(node: JsonNode, text: string): string {
  if (node.type === 'array') return `[${node.items.map((item) => written(item, text)).join()}]`;
  if (node.type !== 'object') return text.slice(node.span.start, node.span.end);
  const members = node.members.map(({ name, value }) => ({
    name: name.value,
    text: `${text.slice(name.span.start, name.span.end)}:${value ? written(value, text) : ''}`,
  }));
  members.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return `{${members.map((member) => member.text).join()}}`;
}

/** How long a token may live: from `iat`, or else `nbf`, to `exp`. */
export const lifetime = (
  mostSeconds: number,
  reference: Reference,
  level: Level,
  rule?: string,
): FurtherRequirement => ({
  id: 'lifetime',
  asks: `exp ${level === 'must' ? 'must' : 'should'} be at most ${durationWords(mostSeconds)} after the token was made`,
  title: 'The token lives longer than it should',
  level,
  reference,
  ...(rule !== undefined && { rule }),
  judge: ({ token }) => {
    const exp = timeIn(token, 'exp');
    const made = timeIn(token, 'iat') ?? timeIn(token, 'nbf');
    if (!exp || !made)
      return { outcome: 'does-not-apply', why: 'The claims do not tell both when it was made and when it expires.' };
    const seconds = exp.seconds - made.seconds;
    const lives = `From ${made.name} to exp it is ${durationWords(seconds)}`;
    if (seconds <= mostSeconds) return { outcome: 'met', why: `${lives}.`, at: exp };
    return { outcome: 'not-met', why: `${lives}, and should be at most ${durationWords(mostSeconds)}.`, at: exp };
  },
});

/** What is asked of a member of a claim that is an object, where it is there: "cnf.jkt". */
export const innerMember = (
  claim: string,
  member: string,
  reference: Reference,
  check: Check,
  more: Partial<Pick<FurtherRequirement, 'id' | 'rule' | 'replaces'>> = {},
): FurtherRequirement => ({
  id: slugOf(`${claim}-${member}`),
  asks: `${claim}.${member}, if any, must ${check.asks}`,
  title: `The member ${claim}.${member} is not as it must be`,
  level: 'must',
  reference,
  ...more,
  judge: (given) => {
    const outer = claimIn(given.token, claim);
    const inner = memberOf(outer?.value, member);
    if (!outer || !inner?.value)
      return { outcome: 'does-not-apply', why: `There is no ${claim}.${member}, and need not be.` };
    const name = `${claim}.${member}`;
    const found = { part: outer.part, member: inner, name, value: inner.value };
    return judgeFound(found, { name, level: 'must', presence: 'wanted', reference, value: check }, given);
  },
});

/** A claim that a PASSporT with a certain `ppt` must have (RFC 8225 §8). */
export const extension = (ppt: string, name: string, reference: Reference, value: Check): FurtherRequirement => ({
  id: `${ppt}-${name}`,
  asks: `where ppt is ${ppt}, ${name} must ${value.asks}`,
  title: `The claim ${name} is not as ppt demands`,
  level: 'must',
  reference,
  judge: (given) => {
    if (textIn(given.token, 'ppt')?.text !== ppt) return { outcome: 'does-not-apply', why: `ppt is not ${ppt}.` };
    const found = claimIn(given.token, name);
    if (!found) return { outcome: 'not-met', why: `ppt is ${ppt}, and the claims have no ${name}.` };
    return judgeFound(found, { name, level: 'must', presence: 'wanted', reference, value }, given);
  },
});

/** Members that an event of one type must have (RFC 8417 §2.2); `type` is its whole URI. */
export function eventMembers(type: string, members: readonly string[], reference: Reference): FurtherRequirement {
  const name = type.slice(type.lastIndexOf('/') + 1);
  return {
    id: name,
    asks: `an event ${name} must have ${list(members)}`,
    title: `The event ${name} is not complete`,
    level: 'must',
    reference,
    judge: ({ token }) => {
      const events = claimIn(token, 'events');
      const event = memberOf(events?.value, type);
      if (!events || !event?.value) return { outcome: 'does-not-apply', why: `There is no event ${name}.` };
      const at = { part: events.part, member: event, name, value: event.value };
      const lacking = members.filter((member) => !valueOf(event.value, member));
      if (lacking.length === 0) return { outcome: 'met', why: `The event ${name} has ${list(members)}.`, at };
      return {
        outcome: 'not-met',
        why: `The event ${name} has no ${lacking.join(' and no ')}, which it must have.`,
        at,
      };
    },
  };
}

/** A member that a W3C credential must have, and a presentation of credentials need not. */
export const credentialMember = (name: string, reference: Reference): FurtherRequirement => ({
  id: `credential-${name}`,
  asks: `a credential must have ${name}`,
  title: `The credential has no ${name}`,
  level: 'must',
  reference,
  judge: ({ token }) => {
    const type = claimIn(token, 'type');
    if (!type || !typeNames(type.value).includes('VerifiableCredential'))
      return { outcome: 'does-not-apply', why: 'Its type is not VerifiableCredential.' };
    const found = claimIn(token, name);
    if (found) return { outcome: 'met', why: `The credential has ${name}.`, at: found };
    return { outcome: 'not-met', why: `Its type is VerifiableCredential, and it has no ${name}.`, at: type };
  },
});

const typeNames = (value: JsonNode): readonly string[] =>
  (value.type === 'array' ? value.items : [value]).flatMap((one) => (one.type === 'string' ? [one.value] : []));

/** The requirements of another profile on a token that this one carries with it; they do not apply where it carries none. */
export function carried(
  prefix: string,
  noun: string,
  /** What its verification says of each member has an id that begins so. */
  fault: string,
  profile: Pick<Profile, 'header' | 'claims'>,
  inside: (token: Parsed) => Parsed | undefined,
): readonly FurtherRequirement[] {
  const ofMember =
    (place: 'header' | 'claims') =>
    (requirement: Requirement): FurtherRequirement => ({
      level: requirement.level,
      reference: requirement.reference,
      rule: `${fault}-${requirement.name}`,
      id: `${prefix}-${requirement.id ?? slugOf(requirement.name)}`,
      asks: `in the ${noun}, ${wordingOf(requirement)}`,
      title: `The ${noun} is not as it must be: ${requirement.name}`,
      judge: (given): Judged => {
        const token = inside(given.token);
        if (!token) return { outcome: 'does-not-apply', why: `There is no ${noun}.` };
        const judged = judgeMember(place, requirement, { ...given, token });
        return { ...judged, why: `In the ${noun}: ${judged.why}` };
      },
    });
  return [
    ...withWantedElsewhere(profile.header).map(ofMember('header')),
    ...withWantedElsewhere(profile.claims).map(ofMember('claims')),
  ];
}
