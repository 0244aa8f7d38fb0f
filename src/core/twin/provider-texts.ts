import { issuers } from '../audit/issuers/index.ts';
import { everyProvider } from '../audit/limits/every-provider.ts';
import type { Sign, Signs } from '../audit/issuers/issuer.ts';

/** How a value of a well-known provider begins, goes on and ends; what is between these texts belongs to its customer. */
interface ProviderText {
  readonly matches: RegExp;
  /** Where the customer's text is, by the number of the group. */
  readonly isOwn: readonly boolean[];
}

const holes = /\{[^}]*\}|\*/;

/** A pattern has to tell a provider from all others: so many letters of its own. */
const fewestLetters = 6;

function providerText(sign: string): ProviderText | undefined {
  const pattern = sign.startsWith('//') ? `https:${sign}` : sign;
  const fixed = pattern.split(holes).join('');
  if (fixed.replace(/^https:\/\//, '').replaceAll(/[^a-z]/gi, '').length < fewestLetters) return undefined;
  const pieces = pattern.split(/(\{[^}]*\}|\*)/).filter((piece) => piece !== '');
  const groups = pieces.map((piece) => (holes.test(piece) ? '(.+?)' : `(${escaped(piece)})`));
  return { matches: new RegExp(`^${groups.join('')}$`), isOwn: pieces.map((piece) => holes.test(piece)) };
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const textsOf = ({ header = {}, claims = {} }: Signs): readonly string[] =>
  [...Object.values(header), ...Object.values(claims)].flatMap((sign: Sign): readonly string[] =>
    sign === true ? [] : typeof sign === 'string' ? [sign] : sign,
  );

const limits = everyProvider.flatMap(({ limits: own }) => own);

const texts = new Set([
  ...issuers.flatMap(({ signs, near = [] }) => [...signs, ...near].flatMap(textsOf)),
  ...limits.flatMap(({ name, inside = '', asked }) => [
    name,
    inside,
    ...(asked.kind === 'value' ? [...asked.right, ...(asked.also ?? [])] : asked.kind === 'word' ? [asked.word] : []),
  ]),
]);

const known: readonly ProviderText[] = [...texts].flatMap((text) => providerText(text) ?? []);

/** Whether a text is part of what a provider writes for every customer. */
export const isOfProviders = (text: string): boolean =>
  [...texts].some((one) => (one.startsWith('//') ? `https:${one}` : one).includes(text));

/** A value that a well-known provider writes, with other text for that of its customer; undefined for any other value. */
export function replaceInProviderText(text: string, replace: (own: string) => string): string | undefined {
  if (text.length > longest) return undefined;
  for (const { matches, isOwn } of known) {
    const pieces = matches.exec(text)?.slice(1);
    if (pieces) return pieces.map((piece, index) => (isOwn[index] === true ? replace(piece) : piece)).join('');
  }
  return undefined;
}

const longest = 1000;
