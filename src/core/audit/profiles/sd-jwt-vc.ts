import { isOfType, isType } from '../profile-parts/checks.ts';
import { claim, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { boundToKey, keyBinding, keyBindingNeedsKey } from '../profile-parts/shared-requirements.ts';
import { clausesOf, expectation, may, must, signed, whenThere } from '../profile-parts/requirements.ts';

const at = clausesOf('SD-JWT VC draft 19');

export const sdJwtVc: Profile = {
  id: 'sd-jwt-vc',
  title: 'Digital credential (SD-JWT VC)',
  noun: 'an SD-JWT VC',
  reference: at(),
  summary: 'A credential that its holder keeps in a wallet, and of which they disclose what they choose.',
  clues: [typed('dc+sd-jwt', 'vc+sd-jwt'), claim('vct', 110, ', the type of a credential')],
  header: [
    must('typ', at('2.2.1')),
    whenThere('typ', at('2.2.1'), isType('dc+sd-jwt'), { id: 'typ-dc', level: 'should' }),
    signed(clausesOf('RFC 9901')('7.1')),
    may('x5c', at('2.2.1')),
  ],
  claims: [
    must('vct', at('2.2.2.1')),
    whenThere('vct', at('2.2.2.1'), isOfType('string'), { id: 'vct-string' }),
    may('vct#integrity', at('2.2.2.2')),
    may('iss', at('2.2.2.2')),
    expectation('issuer', at('2.2.2.2')),
    may('nbf', at('2.2.2.2')),
    may('exp', at('2.2.2.2')),
    may('cnf', at('2.2.2.2')),
    may('status', at('2.2.2.2')),
    may('sub', at('2.2.2.2')),
    may('iat', at('2.2.2.2')),
  ],
  further: [keyBindingNeedsKey, ...keyBinding, ...boundToKey],
  own: ['vct', 'vct#integrity'],
};
