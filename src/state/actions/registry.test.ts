import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { explanations } from '../../core/judgement/explanations.ts';
import { library } from '../../palette/library.ts';
import { $expectedText, $skewSeconds, resetCircumstances, setSkew } from '../circumstances/circumstances.ts';
import { $explanations } from '../circumstances/explanations.ts';
import { $isEditingKey } from '../keys/key-entry.ts';
import { $keyText, setKeyText } from '../keys/key-field.ts';
import { $isEncrypting } from '../making/encrypting.ts';
import { $claimToEdit } from '../page/claim-to-edit.ts';
import { $asOf } from '../page/clock.ts';
import { $openDialog } from '../page/open-dialog.ts';
import { $overlay } from '../page/overlay.ts';
import { $said } from '../page/said.ts';
import { $theme } from '../page/settings.ts';
import { tokenField } from '../page/text-fields.ts';
import { $text, pasteText, typeText } from '../session/session.ts';
import { groups } from './action.ts';
import { keyNames, shortcuts } from './key-names.ts';
import { $actions, $available, addLibrary } from './registry.ts';
import { runByKeys } from './run-by-keys.ts';
import { actionOfKeys, heardKeys } from './shortcuts.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { iss: 'https://id.example', aud: 'https://api.example', iat: 1_700_000_000, exp: 1_700_003_600 };
const token = `${encode({ alg: 'HS256', kid: 'k' })}.${encode(claims)}.${'A'.repeat(43)}`;

const copied = vi.fn<(text: string) => Promise<void>>();
const selected = vi.fn<(start: number, end: number) => void>();

beforeEach(() => {
  vi.stubGlobal('location', { hash: '' });
  vi.stubGlobal('navigator', { clipboard: { writeText: copied, readText: async () => 'pasted' } });
  Reflect.set(tokenField, 'current', { focus: () => undefined, setSelectionRange: selected });
  $explanations.set(explanations);
  addLibrary(library);
  fill();
});

afterEach(() => {
  tokenField.current = null;
  vi.unstubAllGlobals();
});

/** A token that was edited, and everything else as it is by itself. */
function fill(): void {
  setKeyText('');
  resetCircumstances();
  pasteText(token);
  typeText(`${token.slice(0, -1)}E`);
  for (const store of [$openDialog, $overlay, $said, $claimToEdit]) store.set(undefined);
  location.hash = '';
}

/** All that an action may change. */
const seen = (): string =>
  JSON.stringify([
    [location.hash, copied.mock.calls.length, selected.mock.calls.length],
    [$text, $keyText, $asOf, $skewSeconds, $expectedText].map((store) => store.get()),
    [$overlay, $openDialog, $said, $theme, $isEncrypting, $claimToEdit, $isEditingKey].map((store) => store.get()),
  ]);

describe('the registry', () => {
  it('has every id once, and every name as a plain line', () => {
    const ids = $actions.get().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(400);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, group } of $actions.get()) {
      expect(name).toMatch(/^[^\n]{3,}$/);
      expect(groups).toContain(group);
    }
  });

  it('has the action of every shortcut, and each key once', () => {
    const ids = new Set($actions.get().map(({ id }) => id));
    expect([...shortcuts.keys()].filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(shortcuts.values()).size).toBe(shortcuts.size);
    expect(keyNames('previous-problem', true)).toEqual(['Shift', 'F8']);
    expect(keyNames('palette', true)).toEqual(['Cmd', 'K']);
    expect(keyNames('palette', false)).toEqual(['Ctrl', 'K']);
  });

  it('offers what fits the token, and says of the rest why not', () => {
    const names = $available.get().map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'Check just before exp',
        'Edit exp',
        'Show exp in the token',
        'Copy exp as ISO 8601',
        'Copy exp value',
        'Copy kid value',
        'Copy token',
        'Copy as Authorization header',
        'Require this audience (aud)',
        'Undo all edits',
        'Show the next problem',
        'Open a token under a password',
        'Lesson: Claims',
        'Rule: The token has expired',
        'Term: exp',
      ]),
    );
    expect(names).not.toContain('Open the inner token');
    for (const { unavailable } of $actions.get()) expect(unavailable ?? 'So.').toMatch(/\.$/);
    pasteText('');
    expect($available.get().map(({ id }) => id)).not.toContain('copy-token');
  });

  it('runs each action that is available, and each does something', async () => {
    const idle: string[] = [];
    // One lesson, one rule and one term stand for the others, which differ in their address only.
    const ids = $available.get().map(({ id }) => id);
    const read = new Set(library.map(({ id }) => id));
    const few = ['lesson-claims', 'rule-expired', 'term-exp'];
    for (const id of ids.filter((one) => !read.has(one) || few.includes(one))) {
      fill();
      setSkew(1);
      $isEditingKey.set(false);
      const before = seen();
      await $available
        .get()
        .find((action) => action.id === id)
        ?.run();
      if (seen() === before) idle.push(id);
    }
    expect(idle).toEqual([]);
  });
});

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const keys = (key: string, more: Partial<typeof none> = {}) => ({ ...none, key, ...more });

describe('actionOfKeys', () => {
  const where = { isMac: false, isField: false, isDebugger: true };
  it('hears every combination, with Cmd on a Mac', () => {
    for (const [id, written] of Object.entries(heardKeys)) {
      const control = written.includes('Ctrl+');
      const more = { shiftKey: written.includes('Shift+') || written === '?' };
      const key = written.replace(/^(?:Ctrl\+|Shift\+)/, '').replace(/^[A-Z]$/, (letter) => letter.toLowerCase());
      expect(actionOfKeys(keys(key, { ...more, ctrlKey: control }), where)).toBe(id);
      expect(actionOfKeys(keys(key, { ...more, metaKey: control }), { ...where, isMac: true })).toBe(id);
      expect(actionOfKeys(keys(key, { ...more, ctrlKey: control, altKey: true }), where)).toBeUndefined();
    }
  });

  it('leaves to fields and to other pages what is theirs', () => {
    const undoing = keys('z', { ctrlKey: true });
    expect(actionOfKeys(undoing, { ...where, isField: true })).toBeUndefined();
    expect(actionOfKeys(undoing, { ...where, isDebugger: false })).toBeUndefined();
    expect(actionOfKeys(keys('?'), { ...where, isField: true })).toBeUndefined();
    expect(actionOfKeys(keys('k', { ctrlKey: true }), { ...where, isField: true, isDebugger: false })).toBe('palette');
    expect(actionOfKeys(keys('k', { ctrlKey: true, shiftKey: true }), where)).toBeUndefined();
    expect(actionOfKeys(keys('k', { metaKey: true }), where)).toBeUndefined();
  });

  it('says why a shortcut does nothing', () => {
    pasteText('');
    runByKeys('next-problem');
    expect($said.get()).toBe('There is no problem to show in the token.');
  });
});
