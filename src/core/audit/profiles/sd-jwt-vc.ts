import { isOfType } from '../checks/is-of-type.ts';
import { isType } from '../checks/is-type.ts';
import { claim } from '../clues/claim.ts';
import { typed } from '../clues/typed.ts';
import type { Profile } from '../profile.ts';
import { boundToKey } from '../requirements/bound-to-key.ts';
import { clausesOf } from '../requirements/clauses-of.ts';
import { expectation } from '../requirements/expectation.ts';
import { keyBindingNeedsKey } from '../requirements/key-binding-needs-key.ts';
import { keyBinding } from '../requirements/key-binding.ts';
import { may } from '../requirements/may.ts';
import { must } from '../requirements/must.ts';
import { signed } from '../requirements/signed.ts';
import { whenThere } from '../requirements/when-there.ts';

const at = clausesOf('SD-JWT VC');

export const sdJwtVc: Profile = {
  id: 'sd-jwt-vc',
  title: 'Digital credential (SD-JWT VC)',
  noun: 'an SD-JWT VC',
  reference: at(),
  summary: 'A credential that its holder keeps in a wallet, and of which they disclose what they choose.',
  clues: [typed('dc+sd-jwt', 'vc+sd-jwt'), claim('vct', 110, ', the type of a credential')],
  header: [
    must('typ', at()),
    whenThere('typ', at(), isType('dc+sd-jwt'), { id: 'typ-dc', level: 'should' }),
    signed(clausesOf('RFC 9901')('7.1')),
    may('x5c', at()),
  ],
  claims: [
    must('vct', at()),
    whenThere('vct', at(), isOfType('string'), { id: 'vct-string' }),
    may('vct#integrity', at()),
    may('iss', at()),
    expectation('issuer', at()),
    may('nbf', at()),
    may('exp', at()),
    may('cnf', at()),
    may('status', at()),
    may('sub', at()),
    may('iat', at()),
  ],
  further: [keyBindingNeedsKey, ...keyBinding, ...boundToKey],
  own: ['vct', 'vct#integrity'],
};
