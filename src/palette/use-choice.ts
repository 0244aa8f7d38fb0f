import { useState, type KeyboardEvent } from 'react';
import type { ActionGroup } from '../state/actions/action.ts';
import { findActions } from '../state/actions/find-actions.ts';
import { $available } from '../state/actions/registry.ts';
import { useStore } from '../state/page/use-store.ts';
import { optionId, optionsOf, type PaletteOption } from './options.ts';

/** What is searched, what was found, and which of it is selected; `run` gets what was chosen. */
export function useChoice(listId: string, run: (option: Exclude<PaletteOption, { more: ActionGroup }>) => void) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [opened, open] = useState<ActionGroup>();
  const groups = findActions(query, useStore($available), opened);
  const options = optionsOf(groups);
  const selected = options[Math.min(at, options.length - 1)];
  const choose = (option: PaletteOption): void => ('more' in option ? open(option.more) : run(option));
  const search = (text: string): void => {
    setQuery(text);
    setAt(0);
    open(undefined);
  };
  const move = (to: number): void => {
    const option = options[(to + options.length) % options.length];
    if (!option) return;
    setAt(options.indexOf(option));
    document.getElementById(optionId(listId, option))?.scrollIntoView({ block: 'nearest' });
  };
  const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = moves[event.key];
    if (to === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (to !== undefined) move(to);
    else if (selected) choose(selected);
  };
  return {
    query,
    search,
    groups,
    selected,
    choose,
    onKeyDown,
    select: (one: PaletteOption) => setAt(options.indexOf(one)),
  };
}
