import { sdJwtShape } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { boundToKey, keyBinding, keyBindingNeedsKey } from '../profile-parts/shared-requirements.ts';
import { clausesOf, may, signed } from '../profile-parts/requirements.ts';

const at = clausesOf('RFC 9901');

export const sdJwt: Profile = {
  id: 'sd-jwt',
  title: 'Selective disclosure token (SD-JWT)',
  noun: 'an SD-JWT',
  reference: at(),
  summary: 'Its holder decides, each time it is shown, which of its claims are disclosed.',
  clues: [sdJwtShape],
  header: [signed(at('7.1')), may('typ', at('9.11'))],
  claims: [may('_sd_alg', at('4.1.1')), may('cnf', at('4.1.2')), may('iss', at('4.1')), may('exp', at('4.1'))],
  further: [keyBindingNeedsKey, ...keyBinding, ...boundToKey],
};
