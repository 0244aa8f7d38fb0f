import { sdJwtShape } from '../clues/sd-jwt-shape.ts';
import type { Profile } from '../profile.ts';
import { boundToKey } from '../requirements/bound-to-key.ts';
import { clausesOf } from '../requirements/clauses-of.ts';
import { keyBindingNeedsKey } from '../requirements/key-binding-needs-key.ts';
import { keyBinding } from '../requirements/key-binding.ts';
import { may } from '../requirements/may.ts';
import { signed } from '../requirements/signed.ts';

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
