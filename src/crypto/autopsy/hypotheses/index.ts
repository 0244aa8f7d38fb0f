import type {
  AnyHypothesis,
  FormBytesHypothesis,
  FormTextHypothesis,
  InputBytesHypothesis,
  InputJsonHypothesis,
  InputPartHypothesis,
  KeyHypothesis,
  SecretBytesHypothesis,
  SecretReadingHypothesis,
  SecretSourceHypothesis,
  SecretTextHypothesis,
} from '../axes.ts';
import { algorithmHypotheses } from '../algorithm-hypotheses.ts';
import { certificateOrder } from './certificate-order.ts';
import { embeddedKey } from './embedded-key.ts';
import { hashedBefore } from './hashed-before.ts';
import { headerEdited } from './header-edited.ts';
import { jsonLineBreak } from './json-line-break.ts';
import { jsonNumbers } from './json-numbers.ts';
import { jsonOrder } from './json-order.ts';
import { jsonOtherSerialiser } from './json-other-serialiser.ts';
import { jwkAsSecret } from './jwk-as-secret.ts';
import { lineBreakSigned } from './line-break-signed.ts';
import { nonceHashed } from './nonce-hashed.ts';
import { otherAlphabet } from './other-alphabet.ts';
import { otherToken } from './other-token.ts';
import { paddingKept } from './padding-kept.ts';
import { paddingStripped } from './padding-stripped.ts';
import { partSigned } from './part-signed.ts';
import { payloadUnencoded } from './payload-unencoded.ts';
import { plainBase64 } from './plain-base64.ts';
import { privateKeyAsSecret } from './private-key-as-secret.ts';
import { publicKeyAsSecret } from './public-key-as-secret.ts';
import { rawPublicKey } from './raw-public-key.ts';
import { secretAfterColon } from './secret-after-colon.ts';
import { secretBase32 } from './secret-base32.ts';
import { secretBase64Lenient } from './secret-base64-lenient.ts';
import { secretBase64 } from './secret-base64.ts';
import { secretBase64url } from './secret-base64url.ts';
import { secretBytesAsText } from './secret-bytes-as-text.ts';
import { secretBytesLineBreak } from './secret-bytes-line-break.ts';
import { secretCase } from './secret-case.ts';
import { secretConstant } from './secret-constant.ts';
import { secretCut } from './secret-cut.ts';
import { secretDecodedTwice } from './secret-decoded-twice.ts';
import { secretEncoded } from './secret-encoded.ts';
import { secretEscapes } from './secret-escapes.ts';
import { secretHashed } from './secret-hashed.ts';
import { secretHex } from './secret-hex.ts';
import { secretInnerSpace } from './secret-inner-space.ts';
import { secretLineBreak } from './secret-line-break.ts';
import { secretNamedLine } from './secret-named-line.ts';
import { secretOtherCharset } from './secret-other-charset.ts';
import { secretPercent } from './secret-percent.ts';
import { secretPrefix } from './secret-prefix.ts';
import { secretQuotes } from './secret-quotes.ts';
import { secretShell } from './secret-shell.ts';
import { secretSpaceBefore } from './secret-space-before.ts';
import { secretTrimmed } from './secret-trimmed.ts';
import { secretUnicode } from './secret-unicode.ts';
import { secretUtf8 } from './secret-utf8.ts';
import { signatureAsText } from './signature-as-text.ts';
import { signatureCut } from './signature-cut.ts';
import { signatureDer } from './signature-der.ts';
import { signatureEncodedTwice } from './signature-encoded-twice.ts';
import { signatureLonger } from './signature-longer.ts';
import { signatureOrder } from './signature-order.ts';
import { signatureZeroLost } from './signature-zero-lost.ts';

export const secretSources: readonly SecretSourceHypothesis[] = [
  jwkAsSecret,
  privateKeyAsSecret,
  publicKeyAsSecret,
  secretConstant,
];
export const secretTexts: readonly SecretTextHypothesis[] = [
  secretAfterColon,
  secretCase,
  secretEscapes,
  secretInnerSpace,
  secretLineBreak,
  secretNamedLine,
  secretPercent,
  secretPrefix,
  secretQuotes,
  secretShell,
  secretSpaceBefore,
  secretTrimmed,
  secretUnicode,
];
export const secretReadings: readonly SecretReadingHypothesis[] = [
  secretBase32,
  secretBase64Lenient,
  secretBase64,
  secretBase64url,
  secretHex,
  secretOtherCharset,
  secretUtf8,
];
export const secretBytesHypotheses: readonly SecretBytesHypothesis[] = [
  secretBytesAsText,
  secretBytesLineBreak,
  secretCut,
  secretDecodedTwice,
  secretEncoded,
  secretHashed,
];
export const keyHypotheses: readonly KeyHypothesis[] = [certificateOrder, embeddedKey, rawPublicKey];
export const inputJsonHypotheses: readonly InputJsonHypothesis[] = [
  headerEdited,
  jsonLineBreak,
  jsonNumbers,
  jsonOrder,
  jsonOtherSerialiser,
  nonceHashed,
  otherToken,
];
export const inputPartHypotheses: readonly InputPartHypothesis[] = [
  otherAlphabet,
  paddingKept,
  paddingStripped,
  payloadUnencoded,
  plainBase64,
];
export const inputBytesHypotheses: readonly InputBytesHypothesis[] = [hashedBefore, lineBreakSigned, partSigned];
export const formTextHypotheses: readonly FormTextHypothesis[] = [signatureAsText, signatureEncodedTwice];
export const formBytesHypotheses: readonly FormBytesHypothesis[] = [
  signatureCut,
  signatureDer,
  signatureLonger,
  signatureOrder,
  signatureZeroLost,
];

export const everyHypothesis: readonly AnyHypothesis[] = [
  ...secretSources,
  ...secretTexts,
  ...secretReadings,
  ...secretBytesHypotheses,
  ...keyHypotheses,
  ...inputJsonHypotheses,
  ...inputPartHypotheses,
  ...inputBytesHypotheses,
  ...formTextHypotheses,
  ...formBytesHypotheses,
  ...algorithmHypotheses,
];
