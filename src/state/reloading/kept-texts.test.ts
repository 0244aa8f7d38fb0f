import { afterEach, describe, expect, it } from 'vitest';
import { readTexts, writeTexts } from './kept-texts.ts';
import { $giver, $keyText, offerKey, setKeyText } from '../keys/key-field.ts';

const origin = { asked: 'https://id.example/k', address: 'https://id.example/keys', at: 1_795_089_600 };

describe('a key that nobody pasted', () => {
  afterEach(() => offerKey('', 'pasted'));

  it.each([origin, { ...origin, issuer: 'https://id.example', isIssuers: true }, 'generated', 'link'] as const)(
    'keeps who gave it over a reload',
    (from) => {
      offerKey('{"kty":"oct","k":"AA"}', from);
      const kept = writeTexts();
      offerKey('', 'pasted');
      readTexts(kept);
      expect($giver.get()).toEqual(from);
      expect($keyText.get()).toBe('{"kty":"oct","k":"AA"}');
    },
  );

  it('that was edited has none to keep', () => {
    offerKey('a', origin);
    setKeyText('ab');
    const kept = writeTexts();
    offerKey('', 'pasted');
    readTexts(kept);
    expect($keyText.get()).toBe('ab');
    expect($giver.get()).toBeUndefined();
  });
});
