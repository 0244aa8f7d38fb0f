import { relativeWords } from '../audit/instant.ts';
import { quoted } from '../audit/words/quoted.ts';
import type { Library, Question } from './library.ts';
import type { TokenFacts } from './token-facts.ts';

/** Why a library rejects a token, and where its rule can be read. */
export interface Objection {
  readonly question: Question;
  /** A clause: "exp was 2 h ago". */
  readonly words: string;
  readonly source: string;
}

/**
 * What a library has against the header and the claims of a token at a time, unless it is told to do something else. Its key, and so the
 * signature, is another matter. Empty where it has nothing against it, or where its rule is not known.
 */
export function objectionsTo(facts: TokenFacts, library: Library, now: number): readonly Objection[] {
  return asked.flatMap(([question, wordsOf]) => {
    const cell = library.cells[question];
    const words = cell && wordsOf({ facts, now, leeway: library.cells.leeway?.seconds ?? 0, allowed: cell.words });
    const rejects = cell?.treatment === 'rejects' || question === 'algorithms' || question === 'leeway';
    return cell && rejects && words !== undefined ? [{ question, words, source: cell.source }] : [];
  });
}

interface Asked {
  readonly facts: TokenFacts;
  readonly now: number;
  /** Seconds. */
  readonly leeway: number;
  /** What a library without settings allows, where that is one algorithm. */
  readonly allowed: string | undefined;
}

/** What of a token each question is about; undefined where the token has nothing of it. */
const asked: readonly (readonly [Question, (asked: Asked) => string | undefined])[] = [
  ['none', ({ facts }) => (facts.alg?.toLowerCase() === 'none' ? 'alg is none' : undefined)],
  [
    'algorithms',
    ({ facts: { alg }, allowed = '' }) =>
      alg !== undefined && isAlgorithm(allowed) && alg !== allowed && alg.toLowerCase() !== 'none'
        ? `alg is ${quoted(alg, 30)}, and it allows ${allowed}`
        : undefined,
  ],
  [
    'critical',
    ({ facts: { critical } }) => (critical.length > 0 ? `crit names ${quoted(critical[0] ?? '', 30)}` : undefined),
  ],
  ['padding', ({ facts }) => (facts.hasPadding ? 'a part ends with padding' : undefined)],
  ['text', ({ facts }) => (facts.isExpiryText ? 'exp is text' : undefined)],
  [
    'fraction',
    ({ facts: { exp } }) => (exp !== undefined && !Number.isInteger(exp) ? 'exp has a fraction' : undefined),
  ],
  ['expiry', ({ facts }) => (facts.hasExpiry ? undefined : 'the token has no exp')],
  [
    'leeway',
    ({ facts: { exp }, now, leeway }) =>
      exp !== undefined && exp + leeway < now ? `exp was ${relativeWords(exp, now)}` : undefined,
  ],
  [
    'notBefore',
    ({ facts: { nbf }, now, leeway }) =>
      nbf !== undefined && nbf - leeway > now ? `nbf is ${relativeWords(nbf, now)}` : undefined,
  ],
  [
    'issuedAt',
    ({ facts: { iat }, now, leeway }) =>
      iat !== undefined && iat - leeway > now ? `iat is ${relativeWords(iat, now)}` : undefined,
  ],
  ['audience', ({ facts }) => (facts.hasAudience ? 'the token has aud, and no audience is configured' : undefined)],
];

const isAlgorithm = (text: string): boolean => /^[A-Z]{2}\d{3}$/.test(text);
