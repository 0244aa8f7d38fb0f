import { atom, computed } from 'nanostores';
import { goTo } from '../../browser/route.ts';
import { compareSides, type Compared, type Side } from '../../core/compare/comparison.ts';
import { comparisonMarkdown } from '../../core/compare/comparison-markdown.ts';
import { countsOf, sentenceOf } from '../../core/compare/sentence.ts';
import { mostReadHere } from '../../core/text/work-caps.ts';
import { findTokens } from '../../core/token/find/find.ts';
import type { Sighting } from '../../core/token/find/sighting.ts';
import { readSighting } from '../../core/token/reading/read-sighting.ts';
import type { Parsed } from '../../core/token/token.ts';
import { $expected, $skewSeconds } from '../circumstances/circumstances.ts';
import { $explanations } from '../circumstances/explanations.ts';
import { $settingsInEffect } from '../circumstances/settings-in-effect.ts';
import { answerWith } from '../judging/answer-with.ts';
import { judgeAlone } from '../judging/judge-alone.ts';
import { $isReadingKeys, $keys } from '../keys/key-field.ts';
import { $now } from '../page/clock.ts';
import { copyText } from '../page/copying.ts';
import { latest } from '../page/latest.ts';
import { steady } from '../page/steady.ts';
import { $original } from '../session/original.ts';
import { $isEdited, $parsed, $sighting, $sightings, pasteText } from '../session/session.ts';

/** What stands in the two fields, whatever holds the tokens. */
export const $fields = atom<Readonly<Record<Name, string>>>({ a: '', b: '' });

export type Name = 'a' | 'b';

export const setField = (name: Name, text: string): void => $fields.set({ ...$fields.get(), [name]: text });

/** Takes a text that was pasted into no field into the first that is empty; false where none is. */
export function pasteIntoEmpty(text: string): boolean {
  const { a, b } = $fields.get();
  const free = a === '' ? 'a' : b === '' ? 'b' : undefined;
  if (free === undefined || text === '') return false;
  setField(free, text);
  return true;
}

export const swap = ({ a, b } = $fields.get()): void => $fields.set({ a: b, b: a });

/** A field, read: its token, or why there is none. */
export interface ReadField {
  readonly token: Parsed | undefined;
  readonly sighting: Sighting | undefined;
  /** A sentence; empty where there is a token, or no text. */
  readonly problem: string;
}

const $read = computed($fields, ({ a, b }): Readonly<Record<Name, ReadField>> => ({ a: read(a), b: read(b) }));

function read(text: string): ReadField {
  const none = { token: undefined, sighting: undefined };
  if (text.trim() === '') return { ...none, problem: '' };
  if (text.length > mostReadHere)
    return {
      ...none,
      problem: `The text has ${text.length.toLocaleString('en')} characters. Up to ${mostReadHere.toLocaleString('en')} are compared: paste the token alone.`,
    };
  const [sighting] = findTokens(text);
  const token = readSighting(text, sighting);
  return token.kind === 'not-a-token'
    ? { ...none, problem: 'No token was found in this text. Paste a token, or a text that holds one.' }
    : { token, sighting, problem: '' };
}

export const $problems = computed($read, ({ a, b }) => ({ a: a.problem, b: b.problem }));

const $question = computed([$read, $keys], ({ a, b }, keys) => ({ tokens: [a.token, b.token], keys }));

/** What the keys at hand say of both. */
const $answers = latest($question, ({ tokens, keys }, signal) =>
  tokens.some((token) => token)
    ? Promise.all(tokens.map(async (token) => token && answerWith(token, keys, signal)))
    : undefined,
);

const $under = computed(
  [$explanations, $expected, $skewSeconds, $settingsInEffect, $keys],
  (explain, expected, skewSeconds, settings, keys) => explain && { explain, expected, skewSeconds, settings, keys },
);

/**
 * Both tokens with all that is said of each by itself: nothing of the other tokens of its paste counts. One is undefined while it is
 * missing, or is not judged yet.
 */
const $sides = computed(
  [$read, $answers, $under, $now, $isReadingKeys],
  ({ a, b }, answers, under, now, isReadingKeys): readonly (Side | undefined)[] => {
    if (!under || isReadingKeys || answers.status !== 'done') return [];
    return [a, b].map(({ token, sighting }, index) => {
      const known = token && answers.value[index];
      if (!known) return undefined;
      const { token: opened, answer: signature } = known;
      return { token: opened, judgement: judgeAlone({ ...under, now, token: opened, sighting, signature }) };
    });
  },
);

/** All that the page says; undefined while there are not two tokens, or while they are not judged yet. */
export interface Comparison {
  readonly a: Side;
  readonly b: Side;
  readonly rows: readonly Compared[];
  /** Rows that are left out, because no one looks at more. */
  readonly omitted: number;
  /** What becomes of both. */
  readonly sentence: string;
  /** How many values decide, differ and are equal. */
  readonly counts: string;
}

/** What decides is first, and no one looks at more. Five hundred would delay every key by a third of a second. */
const mostRows = 150;

export const $comparison = steady(
  computed($sides, ([a, b]): Comparison | undefined => {
    if (!a || !b) return undefined;
    const rows = compareSides(a, b);
    return {
      a,
      b,
      rows: rows.slice(0, mostRows),
      omitted: Math.max(rows.length - mostRows, 0),
      sentence: sentenceOf(a, b),
      counts: countsOf(rows, a, b),
    };
  }),
);

export const copyComparison = ({ sentence, rows }: Comparison): Promise<boolean> =>
  copyText(comparisonMarkdown(sentence, rows));

/** Takes what stands in the debugger into empty fields: two tokens of a paste, a token before and after an edit, or the token in view. */
export function fillFields(): void {
  const { a, b } = $fields.get();
  if (a !== '' || b !== '') return;
  const sightings = $sightings.get();
  const first = $sighting.get();
  const second = sightings.find((one) => one !== first);
  const [original, now] = [$original.get(), $parsed.get()];
  if (now.kind === 'not-a-token') return;
  if ($isEdited.get() && original.kind !== 'not-a-token') $fields.set({ a: textOf(original), b: textOf(now) });
  else if (first && second) $fields.set({ a: first.excerpt.text, b: second.excerpt.text });
  else $fields.set({ a: textOf(now), b: '' });
}

const textOf = ({ excerpt }: Parsed): string => excerpt.text;

/** Takes one of the two into the debugger. */
export function debug(name: Name): void {
  pasteText($fields.get()[name]);
  goTo('');
}
