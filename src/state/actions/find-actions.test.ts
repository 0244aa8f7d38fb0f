import { describe, expect, it } from 'vitest';
import type { Action, ActionGroup } from './action.ts';
import { findActions } from './find-actions.ts';

const action = (group: ActionGroup, name: string, more: Partial<Action> = {}): Action => ({
  id: `${group} ${name}`,
  name,
  group,
  icon: 'copy',
  run: () => undefined,
  ...more,
});

const actions: readonly Action[] = [
  action('This token', 'Copy token', { isLikely: true }),
  action('This token', 'Show exp in the token', { detail: 'characters 1 to 2' }),
  action('Check', 'Check just before exp'),
  action('Rules', 'Rule: An expiry that means never'),
  action('Glossary', 'Term: exp'),
  action('Glossary', 'Term: revocation', { detail: 'To end a token before it expires.' }),
  ...Array.from({ length: 9 }, (_, index) => action('Go to', `Go to page ${index + 1}`, { isLikely: true })),
];

const said = (query: string, opened?: ActionGroup) =>
  findActions(query, actions, opened).map(({ group, found, more }) => [
    group,
    ...found.map((one) => one.action.name),
    ...(more > 0 ? [more] : []),
  ]);

describe('findActions', () => {
  it('puts what is done before what is read, where both are found as well', () => {
    expect(said('exp')).toEqual([
      ['This token', 'Show exp in the token'],
      ['Check', 'Check just before exp'],
      ['Glossary', 'Term: exp'],
      ['Rules', 'Rule: An expiry that means never'],
    ]);
    expect(said('term exp')[0]).toEqual(['Glossary', 'Term: exp']);
  });

  it('finds words of a detail, behind names, and marks both', () => {
    expect(said('expires')).toEqual([['Glossary', 'Term: revocation']]);
    const [group] = findActions('show 2', actions);
    expect(group?.found[0]).toMatchObject({
      marks: [{ start: 0, end: 4 }],
      detailMarks: [{ start: 16, end: 17 }],
    });
  });

  it('shows a handful of each group, and all of one that is alone or opened', () => {
    const five = ['Go to page 1', 'Go to page 2', 'Go to page 3', 'Go to page 4', 'Go to page 5'];
    expect(said('')).toEqual([
      ['This token', 'Copy token'],
      ['Go to', ...five, 4],
    ]);
    expect(said('', 'Go to')[1]).toHaveLength(10);
    expect(said('page')[0]).toHaveLength(10);
  });

  it('takes scattered letters only where nothing better is found, and says where nothing is', () => {
    expect(said('ct')).toEqual([['This token', 'Copy token']]);
    expect(said('cpy')).toEqual([['This token', 'Copy token']]);
    expect(said('xyzzy')).toEqual([]);
  });
});
