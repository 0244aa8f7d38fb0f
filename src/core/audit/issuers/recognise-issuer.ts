import { memo } from '../../text/memo.ts';
import { shown } from '../words/shown.ts';
import type { Parsed } from '../../token/token.ts';
import { issuers } from './index.ts';
import type { Issuer } from './issuer.ts';
import { matchSigns, textsOf, withScheme, type Hit, type Match, type TokenTexts } from './signs.ts';

/** A claim that says who or what, with its value as text. */
export interface Named {
  readonly name: string;
  readonly value: string;
}

/** What is known of the maker of a token by its looks: nothing of it was verified by a key. */
export interface IssuerCard {
  readonly issuer: Issuer;
  /** It is known by a mistake that people make in such a token. */
  readonly isNear?: true;
  /** "iss is https://accounts.google.com" */
  readonly reasons: readonly string[];
  readonly user: readonly Named[];
  readonly application: readonly Named[];
  readonly audience: readonly Named[];
  /** An https address to copy; undefined where there is none or the token does not say enough. */
  readonly keysAt?: string;
  /** Those that this token can walk into. */
  readonly traps: readonly string[];
}

/** The card of the issuer that most signs speak for, or else most signs with a usual mistake; undefined where none is known. */
export const recogniseIssuer = memo((token: Parsed) => (token.kind === 'not-a-token' ? undefined : cardFor(token)));

function cardFor(token: Parsed): IssuerCard | undefined {
  const texts = textsOf(token);
  const known = best((issuer) => exactMatches(texts, issuer));
  if (known) return cardOf(known.issuer, known.match, texts);
  const near = best((issuer) => nearMatches(texts, issuer));
  return near && { ...cardOf(near.issuer, near.match, texts), isNear: true };
}

type Matches = readonly (Match | undefined)[];

const exactMatches = (texts: TokenTexts, { signs }: Issuer): Matches => signs.map((one) => matchSigns(texts, one));

const nearMatches = (texts: TokenTexts, { signs, near = [] }: Issuer): Matches => [
  ...signs.map((one) => matchSigns(texts, one, true)),
  ...near.map((one) => matchSigns(texts, one)),
];

/** Whether the signs of an issuer are there, or a usual mistake, whoever else the token is known to be of. */
export function resemblance(token: Parsed, id: string): 'exact' | 'near' | undefined {
  const [issuer, texts] = [issuers.find((one) => one.id === id), textsOf(token)];
  if (!issuer || token.kind === 'not-a-token') return undefined;
  if (exactMatches(texts, issuer).some((match) => match !== undefined)) return 'exact';
  return nearMatches(texts, issuer).some((match) => match !== undefined) ? 'near' : undefined;
}

interface Known {
  readonly issuer: Issuer;
  readonly match: Match;
}

function best(matches: (issuer: Issuer) => Matches): Known | undefined {
  let known: Known | undefined;
  for (const issuer of issuers)
    for (const match of matches(issuer))
      if (match && (!known || isBetter({ issuer, match }, known))) known = { issuer, match };
  return known;
}

/** What only looks so gives way to what can be no other. */
const isBetter = (one: Known, other: Known): boolean =>
  one.issuer.isLikely === other.issuer.isLikely
    ? weightOf(one.match) > weightOf(other.match)
    : one.issuer.isLikely === undefined;

/** A value that fits says more than a name that is there; a name that is absent says least. */
const weightOf = ({ hits }: Match): number =>
  hits.reduce((sum, hit) => sum + (hit.place === 'without' ? 1 : hit.text === undefined ? 2 : 4), 0);

function cardOf(issuer: Issuer, match: Match, texts: TokenTexts): IssuerCard {
  const keysAt = issuer.keysAt === undefined ? undefined : fill(issuer.keysAt, match, texts);
  return {
    issuer,
    reasons: match.hits.map(reasonOf),
    user: namedIn(texts, issuer.user ?? []),
    application: namedIn(texts, issuer.application ?? []),
    audience: namedIn(texts, ['aud']),
    ...(keysAt === undefined ? {} : { keysAt }),
    traps: issuer.traps
      .filter(({ when }) => when === undefined || matchSigns(texts, when) !== undefined)
      .map(({ says }) => says),
  };
}

function reasonOf({ place, name, text }: Hit): string {
  if (place === 'without') return `there is no ${name}`;
  const where = place === 'header' ? `${name} in the header` : name;
  return text === undefined ? `has ${where}` : `${where} is ${shown(text)}`;
}

const namedIn = ({ claims }: TokenTexts, names: readonly string[]): readonly Named[] =>
  names.flatMap((name) => {
    const values = claims(name) ?? [];
    return values.length === 0
      ? []
      : [
          {
            name,
            value: values
              .slice(0, 4)
              .map((value) => shown(value, 80))
              .join(', '),
          },
        ];
  });

/** Undefined where the token does not hold what the template asks for, or holds what could lead elsewhere. */
function fill(template: string, { names }: Match, texts: TokenTexts): string | undefined {
  let isWhole = true;
  const whole = withScheme(template);
  const path = whole.indexOf('/', 'https://'.length);
  const address = whole.replace(/\{([\w.:-]*[\w:-])(\.?)\}/g, (_, name: string, kind: string, at: number) => {
    const value = (names.get(name) ?? valueOf(name, texts) ?? '').replace(/\/$/, '');
    // The issuer alone may be a whole URL, and begins the template then.
    const isSafe =
      name === 'iss' && at === 0
        ? isPlainUrl(value)
        : at < path
          ? (kind === '.' ? value.split('.') : [value]).every(isLabel)
          : isPlainName(value);
    if (!isSafe) isWhole = false;
    return value;
  });
  return isWhole && isPlainUrl(address) ? address : undefined;
}

/** One label of a host name. */
const isLabel = (value: string): boolean => /^[a-z0-9-]{1,63}$/i.test(value);

/** Letters, digits and what cannot end a segment or go up: the name of a tenant, a key, an account. */
const isPlainName = (value: string): boolean => /^(?!\.{1,2}$)[\w.~@-]{1,300}$/.test(value);

/** An https URL that a browser would not read as another one: no dot segments, user, query, fragment or escapes but a space. */
function isPlainUrl(value: string): boolean {
  if (!URL.canParse(value) || value.length > 600) return false;
  const { protocol, href } = new URL(value);
  return (
    protocol === 'https:' && (href === value || href === `${value}/`) && !/^https:\/\/[^/]*@|[?#\\]|%(?!20)/.test(value)
  );
}

const valueOf = (name: string, { header, claims }: TokenTexts): string | undefined =>
  (name.startsWith('header.') ? header(name.slice(7)) : claims(name))?.[0];
