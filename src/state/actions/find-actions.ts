import { matchWords, scattered } from '../../core/text/match-words.ts';
import type { Span } from '../../core/text/span.ts';
import { groups, type Action, type ActionGroup } from './action.ts';

export interface FoundAction {
  readonly action: Action;
  /** Of its name, what the query found. */
  readonly marks: readonly Span[];
  /** Of its detail. */
  readonly detailMarks: readonly Span[];
}

/** What was found of one group, best first. */
export interface FoundGroup {
  readonly group: ActionGroup;
  readonly found: readonly FoundAction[];
  /** How many more there are. */
  readonly more: number;
}

/** Of each group, where there are several. */
const mostOfGroup = 5;

/** Where there is one group only, or one that was opened. */
const mostOfOne = 300;

interface Ranked extends FoundAction {
  readonly rank: number;
}

/** A find in the detail comes behind one in the name. */
const behindNames = 20;

/** What a query finds, the group with the best find first; of an empty query what is most likely wanted now. */
export function findActions(query: string, actions: readonly Action[], opened?: ActionGroup): readonly FoundGroup[] {
  const isEmpty = query.trim() === '';
  const all = isEmpty
    ? actions.filter(({ isLikely }) => isLikely).map((action) => ({ action, rank: 0, marks: [], detailMarks: [] }))
    : actions.flatMap((action) => ranked(query, action) ?? []);
  // Scattered letters are a last resort.
  const isSure = all.some(({ rank }) => rank < scattered);
  const found = isSure ? all.filter(({ rank }) => rank < scattered || rank >= behindNames) : all;
  const sorted = found.toSorted((one, other) => one.rank - other.rank);
  const inGroups = groups.flatMap((group) => {
    const inside = withoutNoise(
      group,
      sorted.filter(({ action }) => action.group === group),
    );
    return inside.length === 0 ? [] : [{ group, inside, best: Math.floor(inside[0]?.rank ?? 0) }];
  });
  return inGroups
    .toSorted((one, other) => one.best - other.best)
    .map(({ group, inside }) => {
      const most = inGroups.length === 1 || group === opened ? mostOfOne : mostOfGroup;
      return { group, found: inside.slice(0, most), more: Math.max(inside.length - most, 0) };
    });
}

/** Groups with long details. */
const explained: readonly ActionGroup[] = ['Examples', 'Learn', 'Rules', 'Glossary'];

/** Where a name was found, a word somewhere in the explanation of another one is noise. */
function withoutNoise(group: ActionGroup, inside: readonly Ranked[]): readonly Ranked[] {
  const named = inside.filter(({ rank }) => rank < behindNames);
  return named.length > 0 && explained.includes(group) ? named : inside;
}

function ranked(query: string, action: Action): Ranked | undefined {
  const { name, detail = '' } = action;
  const match = matchWords(query, name);
  if (match) return { action, rank: match.rank, marks: match.marks, detailMarks: [] };
  const both = matchWords(query, `${name} ${detail}`, 'by beginnings');
  if (!both) return undefined;
  const from = name.length + 1;
  return {
    action,
    rank: behindNames + both.rank,
    marks: both.marks.filter(({ end }) => end <= name.length),
    detailMarks: both.marks
      .filter(({ start }) => start >= from)
      .map(({ start, end }) => ({ start: start - from, end: end - from })),
  };
}
