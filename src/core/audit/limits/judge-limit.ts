import { differenceOf } from '../words/difference.ts';
import { nounOf } from '../words/noun-of.ts';
import { quoted } from '../words/quoted.ts';
import { shown } from '../words/shown.ts';
import { claimIn, type Found } from '../found.ts';
import { withScheme } from '../issuers/signs.ts';
import { schemeOf } from '../reading/sent-as.ts';
import type { JsonNode } from '../../text/json-node.ts';
import { list } from '../../text/words.ts';
import { type Member, membersIn } from './members-in.ts';
import type { Asked, Limit } from './limit.ts';
import type { Asker, Broken, Given } from './broken.ts';
import { judgeAge, judgeLifetime } from './judge-times.ts';
import { typeWords } from './type-words.ts';

/** Empty where the limit is kept, or where the token does not have what it is about. */
export function judgeLimit(limit: Limit, given: Given): readonly Broken[] {
  const { asked, unless, given: needed } = limit;
  const asker = { ...given, verb: limit.isAdvice ? 'expects' : 'requires' };
  if (unless !== undefined && claimIn(given.token, unless)) return [];
  if (needed !== undefined && !claimIn(given.token, needed)) return [];
  const members = membersIn(given.token, limit);
  if (asked.kind === 'present') return members?.length === 0 ? [missing(limit, asker)] : [];
  return few(
    (members ?? []).flatMap((found) => {
      const broken = judgeMember(asked, found, asker);
      return broken ? [{ at: found, ...broken }] : [];
    }),
  );
}

const mostTold = 3;

/** The first of many, the last of which says how many there are besides. */
function few(all: readonly Broken[]): readonly Broken[] {
  const more = all.length - mostTold;
  const told = all.slice(0, mostTold);
  return more <= 0
    ? told
    : told.map((one, index) =>
        index < mostTold - 1
          ? one
          : { ...one, says: `${one.says} The same is true of ${more.toLocaleString('en')} more.` },
      );
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
      return hasForm(value, asked.form) ? undefined : says(asked.noun);
    case 'type':
      return isOfType(value, asked.type) ? undefined : says(typeWords[asked.type]);
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

/** A text of that form, or a list with one; null is left to other rules. */
const hasForm = (value: JsonNode, form: RegExp): boolean =>
  value.type === 'null' || textsOf(value).some((text) => form.test(text));

const textsOf = (value: JsonNode): readonly string[] =>
  value.type === 'array'
    ? value.items.flatMap((item) => (item.type === 'string' ? [item.value] : []))
    : value.type === 'string'
      ? [value.value]
      : [];

/** The longest audience of the table is shown whole. */
const mostOfValue = 120;

function judgeValue(
  { right, also = [] }: Extract<Asked, { kind: 'value' }>,
  { name, value }: Found,
  { who, verb }: Asker,
): Broken | undefined {
  const [first, ...others] = textsOf(value);
  const [wanted, accepted] = [right.map(withScheme), also.map(withScheme)];
  if (first === undefined || [first, ...others].some((text) => wanted.includes(text) || accepted.includes(text)))
    return undefined;
  // The names of two algorithms are always nearly the same.
  const difference = name === 'alg' ? undefined : wanted.map((one) => differenceOf(first, one)).find(Boolean);
  const told = `${name} is ${quoted(first, mostOfValue)}. ${who} ${verb} ${list(
    wanted.map((one) => quoted(one, mostOfValue)),
    'or',
  )}.`;
  return { says: difference === undefined ? told : `${told} ${difference}` };
}

const isOfType = (value: JsonNode, type: keyof typeof typeWords): boolean =>
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
