import { algNone } from './alg-none.ts';
import { claimType } from './claim-type.ts';
import { critExtension } from './crit-extension.ts';
import { critMalformed } from './crit-malformed.ts';
import { embeddedKey } from './embedded-key.ts';
import { embeddedPrivateKey } from './embedded-private-key.ts';
import { expired } from './expired.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { issuedInFuture } from './issued-in-future.ts';
import { keyAddress } from './key-address.ts';
import { kidNotString } from './kid-not-string.ts';
import { kidSuspicious } from './kid-suspicious.ts';
import { longLifetime } from './long-lifetime.ts';
import { nestedToken } from './nested-token.ts';
import { noExpiry } from './no-expiry.ts';
import { notYetValid } from './not-yet-valid.ts';
import { numberLosesDigits } from './number-loses-digits.ts';
import { prototypeMember } from './prototype-member.ts';
import { readableByAnyone } from './readable-by-anyone.ts';
import { rsa15 } from './rsa1-5.ts';
import { secretInPayload } from './secret-in-payload.ts';
import { signatureLength } from './signature-length.ts';
import { timeInMilliseconds } from './time-in-milliseconds.ts';
import { timeNotANumber } from './time-not-a-number.ts';
import { timeOrder } from './time-order.ts';
import { tokenLarge } from './token-large.ts';
import { typNotString } from './typ-not-string.ts';
import { unknownAlgorithm } from './unknown-algorithm.ts';
import type { Rule } from '../rule.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  algNone,
  claimType,
  critExtension,
  critMalformed,
  embeddedKey,
  embeddedPrivateKey,
  expired,
  hiddenCharacters,
  issuedInFuture,
  keyAddress,
  kidNotString,
  kidSuspicious,
  longLifetime,
  nestedToken,
  noExpiry,
  notYetValid,
  numberLosesDigits,
  prototypeMember,
  readableByAnyone,
  rsa15,
  secretInPayload,
  signatureLength,
  timeInMilliseconds,
  timeNotANumber,
  timeOrder,
  tokenLarge,
  typNotString,
  unknownAlgorithm,
];
