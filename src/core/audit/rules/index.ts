// oxlint-disable max-lines -- a registry, with two lines for each rule.
import { actWithTimes } from './act-with-times.ts';
import { actWithoutIdentity } from './act-without-identity.ts';
import { adminRights } from './admin-rights.ts';
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
import { assertionLifetime } from './assertion-lifetime.ts';
import { athMalformed } from './ath-malformed.ts';
import { audienceEmpty } from './audience-empty.ts';
import { audienceGeneric } from './audience-generic.ts';
import { audienceIsGraph } from './audience-is-graph.ts';
import { audienceIsIssuer } from './audience-is-issuer.ts';
import { audienceMany } from './audience-many.ts';
import { audienceMissing } from './audience-missing.ts';
import { audienceUnexpected } from './audience-unexpected.ts';
import { audienceWithoutAzp } from './audience-without-azp.ts';
import { b64InJwt } from './b64-in-jwt.ts';
import { b64NotBoolean } from './b64-not-boolean.ts';
import { b64NotCritical } from './b64-not-critical.ts';
import { bankAccountInPayload } from './bank-account-in-payload.ts';
import { boundTokenAsBearer } from './bound-token-as-bearer.ts';
import { cardNumberInPayload } from './card-number-in-payload.ts';
import { certificateUnchecked } from './certificate-unchecked.ts';
import { ciphertextBlocks } from './ciphertext-blocks.ts';
import { claimEmpty } from './claim-empty.ts';
import { claimInHeader } from './claim-in-header.ts';
import { claimMisspelt } from './claim-misspelt.ts';
import { claimOfNothing } from './claim-of-nothing.ts';
import { claimTwins } from './claim-twins.ts';
import { claimType } from './claim-type.ts';
import { claimWhiteSpace } from './claim-white-space.ts';
import { claimsInClearHeader } from './claims-in-clear-header.ts';
import { claimsWrapped } from './claims-wrapped.ts';
import { clientAddressInPayload } from './client-address-in-payload.ts';
import { cnfEmpty } from './cnf-empty.ts';
import { cnfKeyUnusable } from './cnf-key-unusable.ts';
import { cnfPrivateKey } from './cnf-private-key.ts';
import { cnfSeveral } from './cnf-several.ts';
import { cnfThumbprint } from './cnf-thumbprint.ts';
import { colonWithoutUri } from './colon-without-uri.ts';
import { connectionStringInPayload } from './connection-string-in-payload.ts';
import { cookieWithoutHttponly } from './cookie-without-httponly.ts';
import { cookieWithoutSecure } from './cookie-without-secure.ts';
import { credentialClaimDisclosable } from './credential-claim-disclosable.ts';
import { credentialDatesDiffer } from './credential-dates-differ.ts';
import { credentialExpired } from './credential-expired.ts';
import { credentialInPayload } from './credential-in-payload.ts';
import { credentialNotYetValid } from './credential-not-yet-valid.ts';
import { credentialTypeOld } from './credential-type-old.ts';
import { credentialWithoutHolder } from './credential-without-holder.ts';
import { critExtension } from './crit-extension.ts';
import { critMalformed } from './crit-malformed.ts';
import { ctyMissing } from './cty-missing.ts';
import { ctyWithoutNesting } from './cty-without-nesting.ts';
import { embeddedKey } from './embedded-key.ts';
import { embeddedPrivateKey } from './embedded-private-key.ts';
import { encUnknown } from './enc-unknown.ts';
import { encryptedKeyLength } from './encrypted-key-length.ts';
import { encryptedKeyMissing } from './encrypted-key-missing.ts';
import { encryptedKeySmallModulus } from './encrypted-key-small-modulus.ts';
import { encryptedKeyUnexpected } from './encrypted-key-unexpected.ts';
import { encryptedOnly } from './encrypted-only.ts';
import { epkMissing } from './epk-missing.ts';
import { epkPrivate } from './epk-private.ts';
import { epkUnusable } from './epk-unusable.ts';
import { expired } from './expired.ts';
import { expiryPlaceholder } from './expiry-placeholder.ts';
import { fetchedForOtherIssuer } from './fetched-for-other-issuer.ts';
import { fetchedFromOtherHost } from './fetched-from-other-host.ts';
import { filePathInPayload } from './file-path-in-payload.ts';
import { halfHashLength } from './half-hash-length.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { idTokenAsBearer } from './id-token-as-bearer.ts';
import { identityNumberInPayload } from './identity-number-in-payload.ts';
import { innerTypeMissing } from './inner-type-missing.ts';
import { innerUnsigned } from './inner-unsigned.ts';
import { integrityMalformed } from './integrity-malformed.ts';
import { internalAddressInPayload } from './internal-address-in-payload.ts';
import { issuedInFuture } from './issued-in-future.ts';
import { issuerInsecure } from './issuer-insecure.ts';
import { issuerLocal } from './issuer-local.ts';
import { issuerMissing } from './issuer-missing.ts';
import { issuerTemplate } from './issuer-template.ts';
import { issuerUnexpected } from './issuer-unexpected.ts';
import { issuerWithQuery } from './issuer-with-query.ts';
import { ivLength } from './iv-length.ts';
import { jsonDeep } from './json-deep.ts';
import { jtiPredictable } from './jti-predictable.ts';
import { jwkAlgDiffers } from './jwk-alg-differs.ts';
import { jwkMisfit } from './jwk-misfit.ts';
import { jwkUnusable } from './jwk-unusable.ts';
import { jwkUseForbids } from './jwk-use-forbids.ts';
import { jwtInJson } from './jwt-in-json.ts';
import { keyAddress } from './key-address.ts';
import { keyAddressInsecure } from './key-address-insecure.ts';
import { keyAddressLocal } from './key-address-local.ts';
import { keyAddressMalformed } from './key-address-malformed.ts';
import { keyAddressOtherHost } from './key-address-other-host.ts';
import { keyAddressUserInfo } from './key-address-user-info.ts';
import { keyBindingAlone } from './key-binding-alone.ts';
import { keyExponentLarge } from './key-exponent-large.ts';
import { keyExponentSmall } from './key-exponent-small.ts';
import { keyFactorShared } from './key-factor-shared.ts';
import { keyPrimesClose } from './key-primes-close.ts';
import { keyPublished } from './key-published.ts';
import { keyReferencesDisagree } from './key-references-disagree.ts';
import { keyRoca } from './key-roca.ts';
import { keySmallFactor } from './key-small-factor.ts';
import { keySourcesSeveral } from './key-sources-several.ts';
import { keyWrapParameterMissing } from './key-wrap-parameter-missing.ts';
import { kidEmpty } from './kid-empty.ts';
import { kidFileName } from './kid-file-name.ts';
import { kidLong } from './kid-long.ts';
import { kidNeeded } from './kid-needed.ts';
import { kidNotInSet } from './kid-not-in-set.ts';
import { kidNotString } from './kid-not-string.ts';
import { kidOfEncryptionKey } from './kid-of-encryption-key.ts';
import { kidOfOtherAlgorithm } from './kid-of-other-algorithm.ts';
import { kidOfUnfitKey } from './kid-of-unfit-key.ts';
import { kidSuspicious } from './kid-suspicious.ts';
import { kidUrl } from './kid-url.ts';
import { kidWhiteSpace } from './kid-white-space.ts';
import { lifetimeInMilliseconds } from './lifetime-in-milliseconds.ts';
import { listRepeats } from './list-repeats.ts';
import { logoutTokenLifetime } from './logout-token-lifetime.ts';
import { loneSurrogate } from './lone-surrogate.ts';
import { longLifetime } from './long-lifetime.ts';
import { markupInPayload } from './markup-in-payload.ts';
import { nestedToken } from './nested-token.ts';
import { noExpiry } from './no-expiry.ts';
import { nonceUnexpected } from './nonce-unexpected.ts';
import { notYetValid } from './not-yet-valid.ts';
import { numberLosesDigits } from './number-loses-digits.ts';
import { olderThanAllowed } from './older-than-allowed.ts';
import { oneTimeCodeInPayload } from './one-time-code-in-payload.ts';
import { p2cHigh } from './p2c-high.ts';
import { p2cLow } from './p2c-low.ts';
import { p2cNotPositive } from './p2c-not-positive.ts';
import { p2sShort } from './p2s-short.ts';
import { parameterMisspelt } from './parameter-misspelt.ts';
import { parameterType } from './parameter-type.ts';
import { parameterWithoutUse } from './parameter-without-use.ts';
import { passwordHashInPayload } from './password-hash-in-payload.ts';
import { passwordParameterMissing } from './password-parameter-missing.ts';
import { pictureInPayload } from './picture-in-payload.ts';
import { positionInPayload } from './position-in-payload.ts';
import { privateKeyAtHand } from './private-key-at-hand.ts';
import { privateKeyInPayload } from './private-key-in-payload.ts';
import { proofAddressWithQuery } from './proof-address-with-query.ts';
import { proofMethodCase } from './proof-method-case.ts';
import { proofOfOtherAddress } from './proof-of-other-address.ts';
import { proofOfOtherMethod } from './proof-of-other-method.ts';
import { proofStale } from './proof-stale.ts';
import { prototypeMember } from './prototype-member.ts';
import { pushTokenLifetime } from './push-token-lifetime.ts';
import { queryInPayload } from './query-in-payload.ts';
import { randomValueInPayload } from './random-value-in-payload.ts';
import { readableByAnyone } from './readable-by-anyone.ts';
import { refreshTokenAsBearer } from './refresh-token-as-bearer.ts';
import { replicatedClaimDiffers } from './replicated-claim-differs.ts';
import { rsaModulusSmall } from './rsa-modulus-small.ts';
import { rsa15 } from './rsa1-5.ts';
import { schemeDoubled } from './scheme-doubled.ts';
import { schemeGlued } from './scheme-glued.ts';
import { schemeMissing } from './scheme-missing.ts';
import { schemeOther } from './scheme-other.ts';
import { schemePunctuated } from './scheme-punctuated.ts';
import { schemeQuoted } from './scheme-quoted.ts';
import { scopeMalformed } from './scope-malformed.ts';
import { sdDigestMalformed } from './sd-digest-malformed.ts';
import { sdJwtUntyped } from './sd-jwt-untyped.ts';
import { sdSaltShort } from './sd-salt-short.ts';
import { secretFromToken } from './secret-from-token.ts';
import { secretGuessable } from './secret-guessable.ts';
import { secretInNestedClaim } from './secret-in-nested-claim.ts';
import { secretInPayload } from './secret-in-payload.ts';
import { secretIsKey } from './secret-is-key.ts';
import { secretNearby } from './secret-nearby.ts';
import { secretPublished } from './secret-published.ts';
import { secretWhiteSpace } from './secret-white-space.ts';
import { sentWithoutTls } from './sent-without-tls.ts';
import { setKidMissing } from './set-kid-missing.ts';
import { setKidRepeated } from './set-kid-repeated.ts';
import { setPrivateKey } from './set-private-key.ts';
import { setSameKey } from './set-same-key.ts';
import { setSharedSecret } from './set-shared-secret.ts';
import { setUseMissing } from './set-use-missing.ts';
import { setWeakKey } from './set-weak-key.ts';
import { signInAfterIssue } from './sign-in-after-issue.ts';
import { signInOlderThanAllowed } from './sign-in-older-than-allowed.ts';
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
import { skewWouldHelp } from './skew-would-help.ts';
import { stackTraceInPayload } from './stack-trace-in-payload.ts';
import { statusListMalformed } from './status-list-malformed.ts';
import { statusListTtl } from './status-list-ttl.ts';
import { statusReferenceMalformed } from './status-reference-malformed.ts';
import { subjectIsEmail } from './subject-is-email.ts';
import { subjectLong } from './subject-long.ts';
import { subjectMissing } from './subject-missing.ts';
import { supabaseServiceRole } from './supabase-service-role.ts';
import { tagLength } from './tag-length.ts';
import { timeAsDuration } from './time-as-duration.ts';
import { timeBeyond2038 } from './time-beyond-2038.ts';
import { timeInLocalZone } from './time-in-local-zone.ts';
import { timeInMilliseconds } from './time-in-milliseconds.ts';
import { timeNotANumber } from './time-not-a-number.ts';
import { timeOrder } from './time-order.ts';
import { timeWithFraction } from './time-with-fraction.ts';
import { tokenInFragment } from './token-in-fragment.ts';
import { tokenInLog } from './token-in-log.ts';
import { tokenInQuery } from './token-in-query.ts';
import { tokenLarge } from './token-large.ts';
import { typClash } from './typ-clash.ts';
import { typLetterCase } from './typ-letter-case.ts';
import { typNotMediaType } from './typ-not-media-type.ts';
import { typNotString } from './typ-not-string.ts';
import { typPrefix } from './typ-prefix.ts';
import { typeUnexpected } from './type-unexpected.ts';
import { unboundTokenAsDpop } from './unbound-token-as-dpop.ts';
import { unknownAlgorithm } from './unknown-algorithm.ts';
import { valuesMany } from './values-many.ts';
import { x5cAge } from './x5c-age.ts';
import { x5cEmpty } from './x5c-empty.ts';
import { x5cEncoding } from './x5c-encoding.ts';
import { x5cMisfit } from './x5c-misfit.ts';
import { x5cNotCertificate } from './x5c-not-certificate.ts';
import { x5cOrder } from './x5c-order.ts';
import { x5cSelfSigned } from './x5c-self-signed.ts';
import { x5tMalformed } from './x5t-malformed.ts';
import { zipInJws } from './zip-in-jws.ts';
import { zipUnknown } from './zip-unknown.ts';
import { zipUsed } from './zip-used.ts';
import type { Rule } from '../rule.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  actWithTimes,
  actWithoutIdentity,
  adminRights,
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
  assertionLifetime,
  athMalformed,
  audienceEmpty,
  audienceGeneric,
  audienceIsGraph,
  audienceIsIssuer,
  audienceMany,
  audienceMissing,
  audienceUnexpected,
  audienceWithoutAzp,
  b64InJwt,
  b64NotBoolean,
  b64NotCritical,
  bankAccountInPayload,
  boundTokenAsBearer,
  cardNumberInPayload,
  certificateUnchecked,
  ciphertextBlocks,
  claimEmpty,
  claimInHeader,
  claimMisspelt,
  claimOfNothing,
  claimTwins,
  claimType,
  claimWhiteSpace,
  claimsInClearHeader,
  claimsWrapped,
  clientAddressInPayload,
  cnfEmpty,
  cnfKeyUnusable,
  cnfPrivateKey,
  cnfSeveral,
  cnfThumbprint,
  colonWithoutUri,
  connectionStringInPayload,
  cookieWithoutHttponly,
  cookieWithoutSecure,
  credentialClaimDisclosable,
  credentialDatesDiffer,
  credentialExpired,
  credentialInPayload,
  credentialNotYetValid,
  credentialTypeOld,
  credentialWithoutHolder,
  critExtension,
  critMalformed,
  ctyMissing,
  ctyWithoutNesting,
  embeddedKey,
  embeddedPrivateKey,
  encUnknown,
  encryptedKeyLength,
  encryptedKeyMissing,
  encryptedKeySmallModulus,
  encryptedKeyUnexpected,
  encryptedOnly,
  epkMissing,
  epkPrivate,
  epkUnusable,
  expired,
  expiryPlaceholder,
  fetchedForOtherIssuer,
  fetchedFromOtherHost,
  filePathInPayload,
  halfHashLength,
  hiddenCharacters,
  idTokenAsBearer,
  identityNumberInPayload,
  innerTypeMissing,
  innerUnsigned,
  integrityMalformed,
  internalAddressInPayload,
  issuedInFuture,
  issuerInsecure,
  issuerLocal,
  issuerMissing,
  issuerTemplate,
  issuerUnexpected,
  issuerWithQuery,
  ivLength,
  jsonDeep,
  jtiPredictable,
  jwkAlgDiffers,
  jwkMisfit,
  jwkUnusable,
  jwkUseForbids,
  jwtInJson,
  keyAddress,
  keyAddressInsecure,
  keyAddressLocal,
  keyAddressMalformed,
  keyAddressOtherHost,
  keyAddressUserInfo,
  keyBindingAlone,
  keyExponentLarge,
  keyExponentSmall,
  keyFactorShared,
  keyPrimesClose,
  keyPublished,
  keyReferencesDisagree,
  keyRoca,
  keySmallFactor,
  keySourcesSeveral,
  keyWrapParameterMissing,
  kidEmpty,
  kidFileName,
  kidLong,
  kidNeeded,
  kidNotInSet,
  kidNotString,
  kidOfEncryptionKey,
  kidOfOtherAlgorithm,
  kidOfUnfitKey,
  kidSuspicious,
  kidUrl,
  kidWhiteSpace,
  lifetimeInMilliseconds,
  listRepeats,
  logoutTokenLifetime,
  loneSurrogate,
  longLifetime,
  markupInPayload,
  nestedToken,
  noExpiry,
  nonceUnexpected,
  notYetValid,
  numberLosesDigits,
  olderThanAllowed,
  oneTimeCodeInPayload,
  p2cHigh,
  p2cLow,
  p2cNotPositive,
  p2sShort,
  parameterMisspelt,
  parameterType,
  parameterWithoutUse,
  passwordHashInPayload,
  passwordParameterMissing,
  pictureInPayload,
  positionInPayload,
  privateKeyAtHand,
  privateKeyInPayload,
  proofAddressWithQuery,
  proofMethodCase,
  proofOfOtherAddress,
  proofOfOtherMethod,
  proofStale,
  prototypeMember,
  pushTokenLifetime,
  queryInPayload,
  randomValueInPayload,
  readableByAnyone,
  refreshTokenAsBearer,
  replicatedClaimDiffers,
  rsaModulusSmall,
  rsa15,
  schemeDoubled,
  schemeGlued,
  schemeMissing,
  schemeOther,
  schemePunctuated,
  schemeQuoted,
  scopeMalformed,
  sdDigestMalformed,
  sdJwtUntyped,
  sdSaltShort,
  secretFromToken,
  secretGuessable,
  secretInNestedClaim,
  secretInPayload,
  secretIsKey,
  secretNearby,
  secretPublished,
  secretWhiteSpace,
  sentWithoutTls,
  setKidMissing,
  setKidRepeated,
  setPrivateKey,
  setSameKey,
  setSharedSecret,
  setUseMissing,
  setWeakKey,
  signInAfterIssue,
  signInOlderThanAllowed,
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
  skewWouldHelp,
  stackTraceInPayload,
  statusListMalformed,
  statusListTtl,
  statusReferenceMalformed,
  subjectIsEmail,
  subjectLong,
  subjectMissing,
  supabaseServiceRole,
  tagLength,
  timeAsDuration,
  timeBeyond2038,
  timeInLocalZone,
  timeInMilliseconds,
  timeNotANumber,
  timeOrder,
  timeWithFraction,
  tokenInFragment,
  tokenInLog,
  tokenInQuery,
  tokenLarge,
  typClash,
  typLetterCase,
  typNotMediaType,
  typNotString,
  typPrefix,
  typeUnexpected,
  unboundTokenAsDpop,
  unknownAlgorithm,
  valuesMany,
  x5cAge,
  x5cEmpty,
  x5cEncoding,
  x5cMisfit,
  x5cNotCertificate,
  x5cOrder,
  x5cSelfSigned,
  x5tMalformed,
  zipInJws,
  zipUnknown,
  zipUsed,
];
