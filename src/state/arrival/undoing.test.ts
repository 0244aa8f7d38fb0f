import { beforeEach, describe, expect, it, vi } from 'vitest';
import { $asOf, setAsOf } from '../page/clock.ts';
import { $page } from '../page/route.ts';
import { resetCircumstances } from '../circumstances/circumstances.ts';
import { $keyText, setKeyText } from '../keys/key-field.ts';
import { $text, clearText, pasteText, typeText } from '../session/session.ts';
import { arrive } from './arrival.ts';
import { clearAll } from './clearing.ts';
import { $jotterLink } from './links.ts';
import { pasteAnywhere } from './paste-anywhere.ts';
import { $undo, undo } from './undoing.ts';

const [one, other] = ['eyJhbGciOiJub25lIn0.eyJhIjoxfQ.', 'eyJhbGciOiJub25lIn0.eyJhIjoyfQ.'];

beforeEach(() => {
  clearText();
  setKeyText('');
  resetCircumstances();
  $page.set('debugger');
  $jotterLink.set(undefined);
  vi.stubGlobal('location', { hash: '' });
});

describe('undo', () => {
  it('takes back Clear, a paste and a link, one after the other, each with key and settings', () => {
    pasteText(one);
    setKeyText('key');
    setAsOf(5);
    pasteAnywhere(other);
    clearAll();
    expect([$text.get(), $asOf.get()]).toEqual(['', undefined]);
    arrive('A link', { text: one, publicKey: 'of the link' });
    const said: unknown[] = [];
    while ($undo.get()) {
      said.push($undo.get()?.what);
      undo();
      said.push($text.get());
    }
    expect(said).toEqual(['the link', '', 'Clear', other, 'the paste', one]);
    expect([$keyText.get(), $asOf.get()]).toEqual(['key', 5]);
  });

  it('loses no edit: once the text was edited there is nothing to undo', () => {
    pasteText(one);
    pasteAnywhere(other);
    typeText(`${other}a`);
    expect($undo.get()).toBeUndefined();
    undo();
    expect($text.get()).toBe(`${other}a`);
  });

  it('keeps a bounded number of pages', () => {
    for (let index = 0; index < 30; index += 1) pasteAnywhere(`text ${index}`);
    let steps = 0;
    for (; $undo.get(); steps += 1) undo();
    expect(steps).toBe(10);
  });
});

describe('pasteAnywhere', () => {
  it('opens a link of Jotter in place of showing it', () => {
    expect(pasteAnywhere('https://x.example/#j1.5.abcde')).toBe(true);
    expect($jotterLink.get()).toEqual({ fragment: 'j1.5.abcde' });
    expect($text.get()).toBe('');
  });

  it.each([
    ['debugger', 'anything', true],
    ['learn', one, true],
    ['learn', 'anything', false],
    ['keys', one, false],
    ['compare', one, false],
    ['debugger', '', false],
  ] as const)('on the page %s takes %j: %j', (page, text, isTaken) => {
    $page.set(page);
    location.hash = `#/${page}`;
    expect(pasteAnywhere(text)).toBe(isTaken);
    expect($text.get()).toBe(isTaken ? text : '');
    expect(location.hash).toBe(isTaken && page !== 'debugger' ? '#/' : `#/${page}`);
  });
});
