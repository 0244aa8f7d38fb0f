import { count } from '../../core/text/words.ts';
import { mostExponentBits, mostPrivateBits } from '../../core/text/work-caps.ts';
import { nameKey } from '../../core/keys/describe-key.ts';
import { calledKey } from '../jwe-header/called-key.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import type { KeyScheme } from '../jwe-header/key-scheme.ts';
import { nativeCall } from '../primitives/native-call.ts';
import { privateCost, rsaPrivate } from '../primitives/rsa-arithmetic.ts';
import { fromOaep, fromPkcs1 } from '../primitives/rsa-padding.ts';
import { cannotCompute, refused, type ContentKey, type Recovered, type Recovery, type TrialFault } from './recovery.ts';
import { unopenedKey } from './unopened-key.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type Rsa = Extract<KeyScheme, { mode: 'rsa-oaep' | 'rsa-pkcs1' }>;

/** RSAES-OAEP (RFC 7518 §4.3) and RSAES-PKCS1-v1_5 (§4.2). */
export async function rsaDecrypt(recovery: Recovery<Rsa>): Recovered {
  const fault = lengthFault(recovery);
  if (fault) return fail(fault);
  const { scheme } = recovery;
  const opened = scheme.mode === 'rsa-oaep' ? await byWebCrypto(recovery, scheme.hash) : undefined;
  const message = opened ?? (await byArithmetic(recovery));
  if (!message.ok) return message;
  return message.value ? contentKey(recovery, message.value) : notOpened(recovery);
}

/** Undefined where WebCrypto does not take the key; the value is undefined where the key does not open it. */
async function byWebCrypto(
  { key, encryptedKey }: Recovery<Rsa>,
  hash: string,
): Promise<Result<Bytes | undefined, TrialFault> | undefined> {
  const imported = await nativeCall(() =>
    crypto.subtle.importKey('jwk', { ...key.material }, { name: 'RSA-OAEP', hash }, false, ['decrypt']),
  );
  if (!imported.ok) return undefined;
  const opened = await nativeCall(() => crypto.subtle.decrypt('RSA-OAEP', imported.value, encryptedKey));
  return ok(opened.ok ? new Uint8Array(opened.value) : undefined);
}

async function byArithmetic(recovery: Recovery<Rsa>): Promise<Result<Bytes | undefined, TrialFault>> {
  const { scheme, key, encryptedKey, wanted, spend } = recovery;
  const bits = key.bits ?? 0;
  if (bits > mostPrivateBits || !spend(privateCost(bits))) {
    return refused('over-limit', tooLarge(recovery));
  }
  const padded = await rsaPrivate(key.material, encryptedKey);
  if (!padded.ok) {
    if (padded.problem === 'beyond') return ok(undefined);
    if (padded.problem === 'too-large') return refused('over-limit', tooLarge(recovery));
    return refused(
      'unusable-key',
      `The ${nameKey(key)} cannot be used: its private numbers do not belong to its modulus, for the way back from what it decrypts leads elsewhere.`,
    );
  }
  if (scheme.mode === 'rsa-pkcs1') return ok(fromPkcs1(padded.value));
  const message = await nativeCall(() => fromOaep(padded.value, scheme.hash));
  return message.ok ? message : cannotCompute(wanted.algorithm, false);
}

const tooLarge = ({ key, wanted }: Recovery<Rsa>): string =>
  `The ${nameKey(key)} was not tried: WebCrypto does not do ${wanted.algorithm.name} with it, and Jotter itself decrypts only with keys of at most ${count(mostPrivateBits, 'bit')} and exponents of at most ${mostExponentBits} bits, and for some seconds a token, because to compute it would take too long. Remove the other keys, or decrypt it with another tool.`;

function notOpened(recovery: Recovery<Rsa>): Result<never, TrialFault> {
  const isOaep = recovery.scheme.mode === 'rsa-oaep';
  const check = isOaep
    ? 'The padding that RSA-OAEP checks does not fit (RFC 8017 §7.1.2)'
    : 'The padding of PKCS #1 v1.5 does not fit (RFC 8017 §7.2.2)';
  return unopenedKey(recovery, { check, altered: 'the encrypted key' });
}

function contentKey({ key, wanted }: Recovery<Rsa>, bytes: Bytes): Result<ContentKey, TrialFault> {
  const { encryption } = wanted;
  if (bytes.length === encryption.keyBytes) return ok({ bytes, proven: true, notes: [] });
  const why = `The encrypted key opens with ${calledKey(key)}, so the key is right. It holds a content key of ${count(bytes.length, 'byte')}, though, and ${encryption.name} wants exactly ${encryption.keyBytes} (${encryption.reference}): "enc" in the header was changed, or its sender mixed them up.`;
  return fail({ kind: 'failed', because: 'damaged', part: 'header', why });
}

/** RFC 8017 §7.1.2 step 1, §7.2.2 step 1: as many bytes as the modulus. Whole sizes are those of another key. */
function lengthFault({ key, encryptedKey }: Recovery<Rsa>): TrialFault | undefined {
  const length = encryptedKey.length;
  const wanted = Math.ceil((key.bits ?? 0) / 8);
  if (length === wanted) return undefined;
  const start = `The encrypted key has ${count(length, 'byte')}, and ${calledKey(key)} makes encrypted keys of exactly ${wanted}`;
  const isWhole = length >= 64 && length % 64 === 0;
  return isWhole
    ? {
        kind: 'failed',
        because: 'wrong-key',
        part: 'encrypted-key',
        why: `${start}: the token was encrypted for another key, one of ${length * 8} bits.`,
      }
    : {
        kind: 'failed',
        because: 'damaged',
        part: 'encrypted-key',
        why: `${start}. ${length < wanted ? 'Was it cut off?' : 'Is something glued to it?'}`,
      };
}
