import { algEddsa } from './alg-eddsa.ts';
import { algEs256k } from './alg-es256k.ts';
import { algLetterCase } from './alg-letter-case.ts';
import { algNone } from './alg-none.ts';
import { algNoneDisguised } from './alg-none-disguised.ts';
import { algOtherForm } from './alg-other-form.ts';
import { algPostQuantum } from './alg-post-quantum.ts';
import { algProhibited } from './alg-prohibited.ts';
import { algSha1 } from './alg-sha1.ts';
import { algWhiteSpace } from './alg-white-space.ts';
import { b64InJwt } from './b64-in-jwt.ts';
import { b64NotBoolean } from './b64-not-boolean.ts';
import { b64NotCritical } from './b64-not-critical.ts';
import { claimInHeader } from './claim-in-header.ts';
import { claimType } from './claim-type.ts';
import { claimsInClearHeader } from './claims-in-clear-header.ts';
import { critExtension } from './crit-extension.ts';
import { critMalformed } from './crit-malformed.ts';
import { ctyMissing } from './cty-missing.ts';
import { ctyWithoutNesting } from './cty-without-nesting.ts';
import { embeddedKey } from './embedded-key.ts';
import { embeddedPrivateKey } from './embedded-private-key.ts';
import { expired } from './expired.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { issuedInFuture } from './issued-in-future.ts';
import { jsonDeep } from './json-deep.ts';
import { jwtInJson } from './jwt-in-json.ts';
import { keyAddress } from './key-address.ts';
import { kidNotString } from './kid-not-string.ts';
import { kidSuspicious } from './kid-suspicious.ts';
import { loneSurrogate } from './lone-surrogate.ts';
import { longLifetime } from './long-lifetime.ts';
import { nestedToken } from './nested-token.ts';
import { noExpiry } from './no-expiry.ts';
import { notYetValid } from './not-yet-valid.ts';
import { numberLosesDigits } from './number-loses-digits.ts';
import { parameterMisspelt } from './parameter-misspelt.ts';
import { parameterType } from './parameter-type.ts';
import { parameterWithoutUse } from './parameter-without-use.ts';
import { prototypeMember } from './prototype-member.ts';
import { readableByAnyone } from './readable-by-anyone.ts';
import { replicatedClaimDiffers } from './replicated-claim-differs.ts';
import { rsaModulusSmall } from './rsa-modulus-small.ts';
import { rsa15 } from './rsa1-5.ts';
import { secretInPayload } from './secret-in-payload.ts';
import { signatureBeyondModulus } from './signature-beyond-modulus.ts';
import { signatureBeyondOrder } from './signature-beyond-order.ts';
import { signatureConstant } from './signature-constant.ts';
import { signatureDer } from './signature-der.ts';
import { signatureEncodedTwice } from './signature-encoded-twice.ts';
import { signatureHex } from './signature-hex.ts';
import { signatureHighS } from './signature-high-s.ts';
import { signatureLength } from './signature-length.ts';
import { signatureSignByte } from './signature-sign-byte.ts';
import { signatureText } from './signature-text.ts';
import { signatureZero } from './signature-zero.ts';
import { timeInMilliseconds } from './time-in-milliseconds.ts';
import { timeNotANumber } from './time-not-a-number.ts';
import { timeOrder } from './time-order.ts';
import { tokenLarge } from './token-large.ts';
import { typClash } from './typ-clash.ts';
import { typLetterCase } from './typ-letter-case.ts';
import { typNotMediaType } from './typ-not-media-type.ts';
import { typNotString } from './typ-not-string.ts';
import { typPrefix } from './typ-prefix.ts';
import { unknownAlgorithm } from './unknown-algorithm.ts';
import { zipInJws } from './zip-in-jws.ts';
import type { Rule } from '../rule.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  algEddsa,
  algEs256k,
  algLetterCase,
  algNone,
  algNoneDisguised,
  algOtherForm,
  algPostQuantum,
  algProhibited,
  algSha1,
  algWhiteSpace,
  b64InJwt,
  b64NotBoolean,
  b64NotCritical,
  claimInHeader,
  claimType,
  claimsInClearHeader,
  critExtension,
  critMalformed,
  ctyMissing,
  ctyWithoutNesting,
  embeddedKey,
  embeddedPrivateKey,
  expired,
  hiddenCharacters,
  issuedInFuture,
  jsonDeep,
  jwtInJson,
  keyAddress,
  kidNotString,
  kidSuspicious,
  loneSurrogate,
  longLifetime,
  nestedToken,
  noExpiry,
  notYetValid,
  numberLosesDigits,
  parameterMisspelt,
  parameterType,
  parameterWithoutUse,
  prototypeMember,
  readableByAnyone,
  replicatedClaimDiffers,
  rsaModulusSmall,
  rsa15,
  secretInPayload,
  signatureBeyondModulus,
  signatureBeyondOrder,
  signatureConstant,
  signatureDer,
  signatureEncodedTwice,
  signatureHex,
  signatureHighS,
  signatureLength,
  signatureSignByte,
  signatureText,
  signatureZero,
  timeInMilliseconds,
  timeNotANumber,
  timeOrder,
  tokenLarge,
  typClash,
  typLetterCase,
  typNotMediaType,
  typNotString,
  typPrefix,
  unknownAlgorithm,
  zipInJws,
];
