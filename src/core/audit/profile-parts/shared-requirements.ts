import { isFilled, isOfOtherToken, isPublicJwk, isRecent, isSingleString, isThumbprint, isType } from './checks.ts';
import type { FurtherRequirement, Requirement } from '../profile.ts';
import { clausesOf, expectation, may, must, mustNot, should, signed, whenThere } from './requirements.ts';
import { carried, innerMember } from './further-requirements.ts';
import { claimIn } from '../found.ts';

/** What is asked of the members of `cnf`, in whichever token it is. */
export const boundToKey: readonly FurtherRequirement[] = [
  innerMember('cnf', 'jkt', clausesOf('RFC 9449')('6.1'), isThumbprint, { rule: 'cnf-thumbprint' }),
  innerMember(
    'cnf',
    'jkt',
    clausesOf('RFC 9449')('7.1'),
    isOfOtherToken('name the key of the DPoP proof', 'the proof'),
    {
      id: 'cnf-jkt-proof',
    },
  ),
  innerMember('cnf', 'x5t#S256', clausesOf('RFC 8705')('3.1'), isThumbprint, { rule: 'cnf-thumbprint' }),
  innerMember('cnf', 'jwk', clausesOf('RFC 7800')('3.2'), isPublicJwk, { rule: 'cnf-private-key' }),
];

const keyBindingAt = clausesOf('RFC 9901');

export const keyBindingClaims: readonly Requirement[] = [
  must('iat', keyBindingAt('4.3')),
  whenThere('iat', keyBindingAt('7.3'), isRecent, { id: 'iat-recent' }),
  must('aud', keyBindingAt('4.3')),
  whenThere('aud', keyBindingAt('4.3'), isSingleString, { id: 'aud-single' }),
  expectation('audience', keyBindingAt('7.3')),
  must('nonce', keyBindingAt('4.3')),
  expectation('nonce', keyBindingAt('7.3')),
  must('sd_hash', keyBindingAt('4.3'), undefined, { replaces: 'typ-clash' }),
  whenThere('sd_hash', keyBindingAt('4.3.1'), isOfOtherToken('be the digest of the SD-JWT before it', 'the SD-JWT'), {
    id: 'sd_hash-digest',
  }),
];

export const keyBindingHeader: readonly Requirement[] = [
  must('typ', keyBindingAt('4.3'), isType('kb+jwt')),
  signed(keyBindingAt('4.3')),
];

/** What is asked of the key binding JWT at the end of an SD-JWT; its digest is compared where it is verified. */
export const keyBinding: readonly FurtherRequirement[] = carried(
  'kb',
  'key binding JWT',
  'key-binding',
  { header: keyBindingHeader, claims: keyBindingClaims.filter(({ id }) => id !== 'sd_hash-digest') },
  (token) => (token.kind === 'sd-jwt' ? token.keyBindingJwt : undefined),
);

/** A key binding JWT can be verified only with a key that the issuer has put into the credential. */
export const keyBindingNeedsKey: FurtherRequirement = {
  id: 'kb-key',
  asks: 'where there is a key binding JWT, cnf must name its key',
  title: 'The key binding has no key',
  level: 'must',
  reference: clausesOf('RFC 9901')('4.1.2'),
  judge: ({ token }) => {
    if (token.kind !== 'sd-jwt' || !token.keyBindingJwt)
      return { outcome: 'does-not-apply', why: 'There is no key binding JWT.' };
    const cnf = claimIn(token, 'cnf');
    if (cnf) return { outcome: 'met', why: 'There is a key binding JWT, and cnf.', at: cnf };
    return { outcome: 'not-met', why: 'There is a key binding JWT, and no cnf in the claims that would name its key.' };
  },
};

const eventAt = clausesOf('RFC 8417');

/** What every security event token has. */
export const securityEvent: readonly Requirement[] = [
  must('iss', eventAt('2.2')),
  expectation('issuer', eventAt('2.2')),
  must('iat', eventAt('2.2')),
  must('jti', eventAt('2.2')),
  must('events', eventAt('2.2'), undefined, { replaces: 'typ-clash' }),
  whenThere('events', eventAt('2.2'), isFilled('object'), { id: 'events-filled' }),
  expectation('audience', eventAt('2.2')),
  may('txn', eventAt('2.2')),
  may('toe', eventAt('2.2')),
  may('sub_id', clausesOf('RFC 9493')('4.1')),
];

const signalsAt = clausesOf('OpenID Shared Signals Framework 1.0');

/** Of the events of CAEP and RISC: so that none of them can pass for an ID Token or an access token. */
export const sharedSignalClaims: readonly Requirement[] = [
  ...securityEvent,
  should('aud', clausesOf('RFC 8417')('2.2')),
  mustNot('sub', signalsAt('4.1.2')),
  mustNot('exp', signalsAt('4.1.7')),
];

/** Of the events of CAEP and RISC. */
export const sharedSignalHeader: readonly Requirement[] = [
  must('typ', signalsAt('4.1.1'), isType('secevent+jwt')),
  must('alg', clausesOf('RFC 7515')('4.1.1')),
];
