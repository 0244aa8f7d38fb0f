import { computed } from 'nanostores';
import { describeKey } from '../../core/keys/describe-key.ts';
import { $cardKeys } from '../judging/card-keys.ts';
import { copyPublicKey } from '../keys/copy-public-key.ts';
import { openKeyField } from '../keys/key-entry.ts';
import { $keyText, setKeyText } from '../keys/key-field.ts';
import { say } from '../page/said.ts';
import type { Action } from './action.ts';
import { inDebugger } from './in-debugger.ts';

const own = { group: 'This token', icon: 'key' } as const;

const forms = [
  ['pem', 'PEM'],
  ['jwk', 'JWK'],
] as const;

/** What can be done with the key in the field. */
export const $keyActions = computed([$cardKeys, $keyText], ([first], text): readonly Action[] => [
  ...forms.map(([form, name]): Action => ({
    ...own,
    id: `copy-public-key-${form}`,
    name: `Copy public key as ${name}`,
    detail: first && describeKey(first.key),
    unavailable:
      first && first.key.use !== 'secret' ? undefined : 'There is no public or private key in the key field.',
    run: async () => {
      const isCopied = first !== undefined && (await copyPublicKey(first.key, form));
      say(isCopied ? `Copied the public key as ${name}.` : 'The public key was not copied.');
    },
  })),
  { ...own, id: 'replace-key', name: text === '' ? 'Add a key' : 'Replace the key', run: inDebugger(openKeyField) },
  {
    ...own,
    id: 'clear-key',
    name: 'Clear the key',
    icon: 'eraser',
    unavailable: text === '' ? 'There is no key.' : undefined,
    run: () => setKeyText(''),
  },
]);
