import { count } from '../../core/text/words.ts';
import { computed } from 'nanostores';
import type { Key } from '../../core/keys/key.ts';
import { $decryption } from '../token/decryption.ts';
import { $detachedField } from '../token/detached.ts';
import { $keyReading, $shelf } from '../keys/key-field.ts';
import { $parsed, $text, $trail } from '../session/session.ts';
import { $maskedCount } from '../token/masking.ts';
import { $choices, $hasCircumstances } from './share-choices.ts';
import { $openKeys } from './share-making.ts';

/** What of the field "Key" no link holds unasked, in words: "a secret", "2 private keys". */
export const $hiddenKeys = computed($keyReading, ({ keys, locked }) => hiddenIn(keys, locked.length));

function hiddenIn(keys: readonly Key[], locked: number): readonly string[] {
  const of = (use: Key['use']): number => keys.filter((key) => key.use === use).length;
  return [
    ...several(of('secret'), 'secret'),
    ...several(of('private'), 'private key'),
    ...several(locked, 'encrypted private key'),
  ];
}

const several = (number: number, noun: string): readonly string[] =>
  number === 0 ? [] : [number === 1 ? `the ${noun}` : count(number, noun)];

const $aroundToken = computed([$parsed, $text, $trail], (parsed, text, trail): readonly string[] => {
  const more = text.length - parsed.excerpt.text.length;
  return [
    ...(more > 0 ? [`the rest of what stands in the field (${count(more, 'character')})`] : []),
    ...(trail.length > 0 ? ['the token that this one was opened out of'] : []),
  ];
});

const $maskedWords = computed($maskedCount, (number): readonly string[] =>
  number === 0 ? [] : [count(number, 'masked value')],
);

/** What is in the page and will not be in the link. */
export const $leftOut = computed(
  [
    $choices,
    $aroundToken,
    $hiddenKeys,
    $openKeys,
    $hasCircumstances,
    $detachedField,
    $shelf,
    $decryption,
    $maskedWords,
  ],
  (choices, around, hidden, open, hasCircumstances, detached, shelf, decryption, masked): readonly string[] => {
    const isOpen = decryption.status === 'done' && decryption.value.verdict === 'decrypted';
    const kept = hiddenIn(shelf, 0).map((what) => `${what} kept on the page Keys`);
    return [
      ...(choices.form === 'unsigned' ? ['every signature', ...masked] : []),
      ...(choices.form === 'shape' ? ['every value', 'every signature'] : []),
      ...(choices.wholeText ? around.slice(1) : around),
      ...(choices.secrets ? [] : hidden.map((what) => `${what} in the field “Key”`)),
      ...kept,
      ...(open.text !== undefined && !choices.publicKey ? ['the public key'] : []),
      ...(open.keys.some(({ certificates }) => certificates) && !choices.secrets
        ? ['the certificates of the key']
        : []),
      ...(hasCircumstances && !choices.circumstances ? ['the validation settings'] : []),
      ...(detached.text !== '' && !choices.detached ? ['the detached payload'] : []),
      ...(isOpen ? ['what was decrypted'] : []),
    ];
  },
);
