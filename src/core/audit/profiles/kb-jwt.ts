import { claim, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf } from '../profile-parts/requirements.ts';
import { keyBindingClaims, keyBindingHeader } from '../profile-parts/shared-requirements.ts';

const at = clausesOf('RFC 9901');

export const kbJwt: Profile = {
  id: 'kb-jwt',
  title: 'Key binding of an SD-JWT',
  noun: 'a key binding JWT',
  reference: at('4.3'),
  summary:
    'Stands at the end of an SD-JWT and proves to one verifier that its sender holds the key that the credential names.',
  clues: [typed('kb+jwt'), claim('sd_hash', 80, ', which only key binding JWTs have')],
  header: keyBindingHeader,
  claims: keyBindingClaims,
};
