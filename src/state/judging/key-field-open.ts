import { computed } from 'nanostores';
import { $isEditingKey, $isSecretShown, $keyWay } from '../keys/key-entry.ts';
import { $keyReading } from '../keys/key-field.ts';
import { $unfolded } from '../page/folds.ts';
import { $cardKeys } from './card-keys.ts';

/** Whether the key's text is open: there is none yet, it needs help to be read, or somebody wants to see or change it. */
export const $isKeyFieldOpen = computed(
  [$cardKeys, $keyReading, $isEditingKey, $isSecretShown, $keyWay, $unfolded],
  ([first], { problems, locked }, isEditing, isShown, way, unfolded): boolean =>
    first === undefined ||
    problems.length > 0 ||
    locked.length > 0 ||
    isEditing ||
    way !== 'paste' ||
    unfolded.has('key') ||
    // A shared secret is shown in the card, a private key is too long for it.
    (isShown && first.key.use === 'private'),
);
