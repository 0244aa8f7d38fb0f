import { isLike } from '../profile-parts/checks.ts';
import { claim, claimLike, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, may, must, mustNot, should, signed, whenThere } from '../profile-parts/requirements.ts';
import { credentialMember } from '../profile-parts/further-requirements.ts';

const at = clausesOf('W3C VC-JOSE-COSE');
const model = clausesOf('W3C Verifiable Credentials Data Model 2.0');

export const vcJose: Profile = {
  id: 'vc-jose',
  title: 'Verifiable credential (VC-JOSE-COSE)',
  noun: 'a W3C verifiable credential',
  reference: at(),
  summary: 'A credential, or a presentation of credentials, of the W3C: the payload as it stands is the document.',
  clues: [
    typed('vc+jwt', 'vp+jwt', 'vc+sd-jwt', 'vp+sd-jwt'),
    claim('@context', 40, ', as documents of JSON-LD do'),
    claimLike('type', /^Verifiable(?:Credential|Presentation)$/, 50),
    claim('vct', -60, ', which belongs to another kind of credential'),
  ],
  header: [
    should('typ', at('3.1.1'), isLike(/^(?:application\/)?v[cp]\+(?:sd-)?jwt$/i, 'be vc+jwt or vp+jwt')),
    whenThere('cty', at('3.1.1'), isLike(/^(?:application\/)?v[cp]$/i, 'be vc or vp'), { level: 'should' }),
    signed(at('1.1.2.1')),
  ],
  claims: [
    mustNot('vc', at('1.1.2.1')),
    mustNot('vp', at('1.1.2.1')),
    must('@context', model('4.3')),
    must('type', model('4.5')),
    may('issuer', model('4.7')),
    may('credentialSubject', model('4.8')),
    may('validFrom', model('4.9')),
    may('validUntil', model('4.9')),
    may('credentialStatus', model('4.10')),
    may('holder', model('4.13')),
  ],
  further: [credentialMember('issuer', model('4.7')), credentialMember('credentialSubject', model('4.8'))],
  own: ['@context', 'type', 'issuer', 'credentialSubject', 'validFrom', 'validUntil', 'credentialStatus', 'holder'],
};
