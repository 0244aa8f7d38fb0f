import { computed } from 'nanostores';
import { $isReadingKeys, $keyText } from '../keys/key-field.ts';
import { $markedKeys, type MarkedKey } from './marked-keys.ts';

let kept: readonly MarkedKey[] = [];

/** The keys of the field for the card that stands for them; those before while the next are read, so that nothing jumps. */
export const $cardKeys = computed(
  [$keyText, $isReadingKeys, $markedKeys],
  (text, isReading, marked): readonly MarkedKey[] => {
    if (text === '') return (kept = []);
    return isReading ? kept : (kept = marked);
  },
);
