import { beforeEach, describe, expect, it } from 'vitest';
import { $arrived, arrive, goBackFromArrival } from './arrival.ts';
import { $expectedText, expect as expectOf, resetCircumstances } from '../circumstances/circumstances.ts';
import { $keyText, $secretEncoding, setKeyText, setSecretEncoding } from '../keys/key-field.ts';
import {
  $choice,
  $pasted,
  $text,
  chooseToken,
  clearText,
  openInner,
  $trail,
  pasteText,
  typeText,
} from '../session/session.ts';

const [one, other] = ['eyJhbGciOiJub25lIn0.eyJhIjoxfQ.', 'eyJhbGciOiJub25lIn0.eyJhIjoyfQ.'];

beforeEach(() => {
  clearText();
  setKeyText('');
  setSecretEncoding('utf8');
  resetCircumstances();
});

describe('arrive', () => {
  it('says nothing where nothing stood here and nothing but a text came', () => {
    arrive('A link', { text: one });
    expect($text.get()).toBe(one);
    expect($arrived.get()).toBeUndefined();
  });

  it('puts everything back that it took the place of', () => {
    pasteText(`${one}\n${other}`);
    chooseToken(1);
    typeText(`${one}\n${other}x`);
    openInner(other, 'JWS compact');
    setKeyText('a2V5');
    setSecretEncoding('base64');
    expectOf({ issuer: 'joe' });
    const stores = [$text, $pasted, $choice, $trail, $keyText, $secretEncoding, $expectedText];
    const before = stores.map((store) => store.get());
    arrive('A link', { text: 'a.b.c', publicKey: 'k', expected: { issuer: 'ann', audience: 'api' } });
    expect([$text.get(), $keyText.get(), $expectedText.get().audience]).toEqual(['a.b.c', 'k', 'api']);
    goBackFromArrival();
    expect(stores.map((store) => store.get())).toEqual(before);
    expect($arrived.get()).toBeUndefined();
  });

  it('is no longer spoken of once another text is pasted', () => {
    pasteText(one);
    arrive('A link', { text: other });
    expect($arrived.get()?.from).toBe('A link');
    typeText(`${other}a`);
    expect($arrived.get()).toBeDefined();
    pasteText(one);
    expect($arrived.get()).toBeUndefined();
  });

  it('has nothing to keep where the same comes once more', () => {
    arrive('A link', { text: one });
    arrive('A link', { text: one });
    expect($arrived.get()).toBeUndefined();
  });
});
