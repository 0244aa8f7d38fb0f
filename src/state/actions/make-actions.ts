import { computed } from 'nanostores';
import { goTo } from '../../browser/route.ts';
import { $encryptables, $isEncrypting, toggleEncrypting } from '../making/encrypting.ts';
import { $inner, openNested } from '../making/inner.ts';
import { $demoOffer, $signOffer, makeDemoKey, signAllTheSame, signNow } from '../making/signing.ts';
import { say } from '../page/said.ts';
import type { Action } from './action.ts';
import { inDebugger } from './in-debugger.ts';

const own = { group: 'Make' } as const;

/** What signs the token in view. */
const $signing = computed(
  [$signOffer, $demoOffer],
  (signing, demo) =>
    [
      {
        ...own,
        id: 're-sign',
        name: 'Re-sign this token',
        detail: signing && (signing.weakness ?? `with ${signing.key}`),
        icon: 'key',
        unavailable: signing ? undefined : 'Re-signing needs a private key or secret that matches alg, and a change.',
        run: inDebugger(() => (signing?.weakness === undefined ? signNow() : signAllTheSame())),
      },
      {
        ...own,
        id: 'sign-with-demo-key',
        name: 'Sign with a demo key',
        detail: demo && `${demo.algorithm}, a new key`,
        icon: 'key',
        unavailable: demo ? undefined : 'A key that can sign this token is in the key field, or its alg needs none.',
        run: inDebugger(makeDemoKey),
      },
    ] satisfies readonly Action[],
);

const $wrapping = computed([$encryptables, $isEncrypting, $inner], ({ length }, isEncrypting, inner) => {
  const cannotEncrypt = length === 0 ? 'There is nothing to encrypt.' : undefined;
  return [
    {
      ...own,
      id: 'encrypt',
      name: 'Encrypt this …',
      icon: 'lock',
      unavailable: isEncrypting ? 'The form to encrypt is open already.' : cannotEncrypt,
      run: inDebugger(() => {
        toggleEncrypting();
        say('The form to encrypt is open below the token.');
      }),
    },
    {
      ...own,
      id: 'open-inner',
      name: 'Open the inner token',
      detail: inner?.title,
      icon: 'package',
      unavailable: inner ? undefined : 'The payload is not a token.',
      run: inDebugger(openNested),
    },
  ] satisfies readonly Action[];
});

const newToken: Action = {
  ...own,
  id: 'new-token',
  name: 'Make a new token',
  detail: 'from a template or your claims',
  icon: 'pen',
  isLikely: true,
  run: () => goTo('new'),
};

/** What makes a token out of the one in view, or a new one. */
export const $makeActions = computed([$signing, $wrapping], (...all): readonly Action[] => [newToken, ...all.flat()]);
