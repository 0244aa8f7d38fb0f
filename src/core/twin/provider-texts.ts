import { issuers } from '../audit/issuers/index.ts';
import { everyProvider } from '../audit/limits/every-provider.ts';
import type { Sign, Signs } from '../audit/issuers/issuer.ts';

/** How a value of a well-known provider begins, goes on and ends; what is between these texts belongs to its customer. */
type ProviderText = readonly Piece[];

interface Piece {
  readonly text: string;
  /** Whether any text of the customer may be here. */
  readonly isOwn: boolean;
}

const holes = /\{[^{}]*\}|\*/;

/** A pattern has to tell a provider from all others: so many letters of its own. */
const fewestLetters = 6;

function providerText(sign: string): ProviderText | undefined {
  const pattern = sign.startsWith('//') ? `https:${sign}` : sign;
  const fixed = pattern.split(holes).join('');
  if (fixed.replace(/^https:\/\//, '').replaceAll(/[^a-z]/gi, '').length < fewestLetters) return undefined;
  const pieces = pattern.split(/(\{[^{}]*\}|\*)/).filter((piece) => piece !== '');
  return pieces.map((text) => ({ text, isOwn: holes.test(text) }));
}

/** The pieces as they are in a text; undefined where it is another one. Each own piece is as short as it can be. */
function piecesIn(text: string, pieces: ProviderText): readonly Piece[] | undefined {
  const found: Piece[] = [];
  let at = 0;
  for (const [index, { text: fixed, isOwn }] of pieces.entries()) {
    const next = pieces[index + 1];
    const end = !isOwn
      ? at + fixed.length
      : next === undefined
        ? text.length
        : index + 2 === pieces.length
          ? text.length - next.text.length
          : text.indexOf(next.text, at + 1);
    const piece = text.slice(at, Math.max(at, end));
    if (piece === '' || (!isOwn && piece !== fixed)) return undefined;
    found.push({ text: piece, isOwn });
    at = end;
  }
  return at === text.length ? found : undefined;
}

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

const known: readonly ProviderText[] = [...texts].map(providerText).filter((one) => one !== undefined);

/** Whether a text is part of what a provider writes for every customer. */
export const isOfProviders = (text: string): boolean =>
  [...texts].some((one) => (one.startsWith('//') ? `https:${one}` : one).includes(text));

/** A value that a well-known provider writes, with other text for that of its customer; undefined for any other value. */
export function replaceInProviderText(text: string, replace: (own: string) => string): string | undefined {
  if (text.length > longest) return undefined;
  for (const pattern of known) {
    const pieces = piecesIn(text, pattern);
    if (pieces) return pieces.map((piece) => (piece.isOwn ? replace(piece.text) : piece.text)).join('');
  }
  return undefined;
}

const longest = 1000;
