import type {
  DecryptionHypothesis,
  HandingHypothesis,
  KeyBytesHypothesis,
  SealHypothesis,
} from '../decryption-axes.ts';
import { agreementName } from './agreement-name.ts';
import { agreementZeros } from './agreement-zeros.ts';
import { authJsKey } from './auth-js-key.ts';
import { auth0SessionKey } from './auth0-session-key.ts';
import { betterAuthKey } from './better-auth-key.ts';
import { cbcIvLength } from './cbc-iv-length.ts';
import { contentKeyGiven } from './content-key-given.ts';
import { gcmIvLength } from './gcm-iv-length.ts';
import { gcmWrapIv } from './gcm-wrap-iv.ts';
import { keyWraps } from './key-wraps.ts';
import { macLayout } from './mac-layout.ts';
import { nextAuthKey } from './next-auth-key.ts';
import { oaepHash } from './oaep-hash.ts';
import { oaepMaskHash } from './oaep-mask-hash.ts';
import { otherAad } from './other-aad.ts';
import { partiesAsText } from './parties-as-text.ts';
import { partiesLeftOut } from './parties-left-out.ts';
import { passwordSalt } from './password-salt.ts';
import { rsaOtherEncryption } from './rsa-other-encryption.ts';
import { secretHashCut } from './secret-hash-cut.ts';
import { secretZeroPadded } from './secret-zero-padded.ts';

export const keyBytesHypotheses: readonly KeyBytesHypothesis[] = [
  authJsKey,
  auth0SessionKey,
  betterAuthKey,
  nextAuthKey,
  secretHashCut,
  secretZeroPadded,
];
/** The cheapest first. */
export const handingHypotheses: readonly HandingHypothesis[] = [
  contentKeyGiven,
  keyWraps,
  gcmWrapIv,
  partiesLeftOut,
  partiesAsText,
  agreementZeros,
  agreementName,
  rsaOtherEncryption,
  oaepHash,
  oaepMaskHash,
  passwordSalt,
];
export const sealHypotheses: readonly SealHypothesis[] = [cbcIvLength, gcmIvLength, macLayout, otherAad];

export const everyDecryptionHypothesis: readonly DecryptionHypothesis[] = [
  ...keyBytesHypotheses,
  ...handingHypotheses,
  ...sealHypotheses,
];
