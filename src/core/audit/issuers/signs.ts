import { allIn, claimIn, parameterIn, payloadOf, type Found } from '../found.ts';
import { memo } from '../../text/memo.ts';
import type { Parsed } from '../../token/token.ts';
import type { Sign, Signs } from './issuer.ts';

/** The texts of one name: one for a string or number, one for each item of an array, none for an object. */
type Lookup = (name: string) => readonly string[] | undefined;

/** A token as its issuer may be known by; only what is asked for is looked at, each name once. */
export interface TokenTexts {
  readonly header: Lookup;
  readonly claims: Lookup;
  readonly isObject: (name: string) => boolean;
  /** Of every claim, or of the first ones of many. */
  readonly names: () => readonly string[];
}

export const textsOf = (token: Parsed): TokenTexts => ({
  header: once((name) => parameterIn(token, name)),
  claims: once((name) => claimIn(token, name)),
  isObject: (name) => isObject(claimIn(token, name)?.value),
  names: () => namesOf(token),
});

const isObject = (node: Found['value'] | undefined): boolean =>
  node?.type === 'object' || (node?.type === 'array' && node.items.every(({ type }) => type === 'object'));

const namesOf = memo((token: Parsed): readonly string[] => allIn(payloadOf(token)).map(({ name }) => name));

function once(find: (name: string) => Found | undefined): Lookup {
  const known = new Map<string, readonly string[] | undefined>();
  return (name) => {
    if (!known.has(name)) {
      const found = find(name);
      known.set(name, found && texts(found.value));
    }
    return known.get(name);
  };
}

function texts(node: Found['value']): readonly string[] {
  if (node.type === 'array')
    return node.items.slice(0, mostItems).flatMap((item) => (item.type === 'array' ? [] : texts(item)));
  if (node.type === 'string') return node.value.length > longest ? [] : [node.value];
  if (node.type === 'number') return node.written.length > longest ? [] : [node.written];
  return node.type === 'boolean' ? [String(node.value)] : [];
}

/** Issuers, audiences and subjects are short; whatever is longer is no sign of anybody. */
const longest = 1_000;
const mostItems = 50;

/** A sign that was found. */
export interface Hit {
  readonly place: 'header' | 'claims' | 'without';
  readonly name: string;
  /** The value that fits, where the sign asked for one. */
  readonly text?: string;
}

/** What was found of each sign, and what the names in the patterns stand for; undefined where one is not there. */
export interface Match {
  readonly hits: readonly Hit[];
  readonly names: ReadonlyMap<string, string>;
}

/** `isLoose` lets scheme, letter case and a slash at the end of `aud` differ, which its maker writes by hand. */
export function matchSigns(of: TokenTexts, signs: Signs, isLoose = false): Match | undefined {
  const names = new Map<string, string>();
  const hits: Hit[] = [];
  for (const place of ['header', 'claims'] as const) {
    for (const [name, sign] of Object.entries(signs[place] ?? {})) {
      const hit = hitOf(of[place](name), sign, names, isLoose && name === 'aud');
      if (!hit) return undefined;
      hits.push({ place, name, ...hit });
    }
  }
  if (!hasForm(of, signs)) return undefined;
  for (const name of signs.without ?? []) {
    if (of.claims(name) !== undefined) return undefined;
    hits.push({ place: 'without', name });
  }
  return { hits, names };
}

/** What a sign asks of several claims, or of the kind of a value. */
function hasForm({ claims, isObject: isObjectAt, names }: TokenTexts, { equal, object, only }: Signs): boolean {
  if (object !== undefined && !isObjectAt(object)) return false;
  if (only && !names().every((name) => only.includes(name))) return false;
  if (!equal) return true;
  const [one, other] = equal.map((name) => claims(name)?.[0]);
  return one !== undefined && one === other;
}

function hitOf(
  values: readonly string[] | undefined,
  sign: Sign,
  names: Map<string, string>,
  isLoose: boolean,
): { readonly text?: string } | undefined {
  if (!values) return undefined;
  if (sign === true) return {};
  for (const pattern of typeof sign === 'string' ? [sign] : sign) {
    for (const text of values) {
      const found = isLoose
        ? expressionOf(bare(pattern), 'iu').exec(withScheme(bare(text)))
        : expressionOf(pattern, 'u').exec(text);
      if (!found) continue;
      for (const [name, value] of Object.entries(found.groups ?? {})) names.set(name, value);
      return { text };
    }
  }
  return undefined;
}

const expressions = new Map<string, RegExp>();

/** Always as a URL without its scheme, unless it is a path, and without a slash at the end. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^(?:https?:)?\/\/|^(?!\/)/i, '//')
    .replace(/\/$/, '');

function expressionOf(pattern: string, flags: 'u' | 'iu'): RegExp {
  const before = expressions.get(flags + pattern);
  if (before) return before;
  const [, host = '', rest = pattern] = /^(\/\/[^/]*)(.*)$/s.exec(pattern) ?? [];
  const source = sourceOf(withScheme(host), label) + sourceOf(rest, pattern.startsWith('//') ? segment : plain);
  const made = new RegExp(`^${source}$`, flags);
  expressions.set(flags + pattern, made);
  return made;
}

/** One label of a host name (RFC 1123 §2.1): a name in a pattern never reaches into the domain of somebody else. */
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** One segment of a path, of plain characters (RFC 3986 §3.3), that is neither "." nor "..". */
const segment = '(?!\\.{1,2}(?:/|$))(?:[\\w.~-]|%20)+';
/** In what is not a URL. */
const plain = '[\\w.~%-]+';

/** What the kinds of names stand for, whatever they are in. */
const kinds: Readonly<Record<string, string>> = {
  '#': '\\d+',
  // A team, key or account of Apple.
  '^': '[A-Z\\d]{10}',
  // The labels of a domain.
  '.': `${label}(?:\\.${label})*`,
  // A whole URL, without dot segments, user, query and fragment.
  '*': `https?://${label}(?:\\.${label})*(?::\\d{1,5})?(?:/${segment})*`,
};

const sourceOf = (text: string, named: string): string =>
  text
    .split(/(\{\w+[*#.^]?\}|\*)/)
    .map((piece, index) => {
      const [, name, kind = ''] = /^\{(\w+)([*#.^]?)\}$/.exec(piece) ?? [];
      if (name !== undefined) return `(?<${name}>${kinds[kind] ?? named})`;
      // At the beginning stands what a domain is the end of.
      if (piece === '*') return index === 1 && text.startsWith('*') ? '[\\w.@-]+' : '.*';
      return piece.replace(/[\\^$.|?+()[\]{}/]/g, '\\$&');
    })
    .join('');

/** No address stands whole in the bundle, so that none looks like one that is asked. */
export const withScheme = (text: string): string => (text.startsWith('//') ? `https:${text}` : text);
