import type { Key } from '../../src/core/keys/key.ts';
import { publicHalf } from '../../src/core/keys/public-half.ts';
import { algorithms } from '../../src/core/registry/algorithms.ts';
import type { ComputedBy } from '../../src/core/registry/engine.ts';
import { signingInputOf } from '../../src/core/token/signing-input.ts';
import type { Jws } from '../../src/core/token/token.ts';
import { completeKey } from '../../src/crypto/keys/complete-key.ts';
import type { Decryption } from '../../src/core/judgement/decryption.ts';
import { encryptedWith } from '../../src/crypto/jwe-header/encrypted-with.ts';
import { openToken } from '../../src/crypto/jwe/open-token.ts';
import { signatureMatches } from '../../src/crypto/jws/signature-matches.ts';
import type { Verification } from '../../src/core/judgement/verification.ts';

/** Who computed an answer; of what jose computed, whether Jotter's own engine says the same. */
export interface Opinion {
  /** "jose, and Jotter agrees", or "Jotter: not-in-jose"; absent where nothing was computed. */
  readonly by?: string;
  readonly disagreement?: string;
}

const AGREED: Opinion = { by: 'jose, and Jotter agrees' };

const alone = (by: ComputedBy): Opinion => (by.by === 'jotter' ? { by: `Jotter: ${by.because}` } : AGREED);

export async function secondOpinion(jws: Jws, answer: Verification): Promise<Opinion> {
  if (answer.verdict === 'unknown' || !answer.by) return {};
  if (answer.by.by === 'jotter') return alone(answer.by);
  const algorithm = algorithms.get(answer.algorithm);
  const key = answer.verdict === 'valid' ? answer.key : answer.tried[0];
  if (!algorithm || !key) return { disagreement: 'jose answered without an algorithm or a key' };
  const signature = Uint8Array.from(jws.signature.readable);
  const matches = await signatureMatches(algorithm, await openHalf(key), signingInputOf(jws), signature);
  const own = matches.ok ? (matches.value ? 'valid' : 'invalid') : matches.problem.why;
  return own === answer.verdict ? AGREED : { disagreement: `jose: ${answer.verdict}; Jotter: ${own}` };
}

const openHalf = async (key: Key): Promise<Key> =>
  key.use === 'private' ? (publicHalf(await completeKey(key)) ?? key) : key;

export async function secondOpinionOnContent(answer: Decryption): Promise<Opinion> {
  if (answer.verdict !== 'decrypted') return {};
  if (answer.by.by === 'jotter') return alone(answer.by);
  const { recipient, key, plaintext } = answer;
  const wanted = encryptedWith(recipient);
  if (!wanted.ok) return { disagreement: `jose decrypted it; Jotter: ${wanted.problem.why}` };
  const encryptedKey = Uint8Array.from(recipient.encryptedKey.readable);
  const { scheme } = wanted.value;
  const opened = await openToken(recipient, { wanted: wanted.value, scheme, key, encryptedKey, spend: () => true });
  if (!opened.ok) return { disagreement: `jose decrypted it; Jotter: ${opened.problem.why}` };
  const isSame =
    opened.value.plaintext.length === plaintext.length &&
    plaintext.every((byte, index) => byte === opened.value.plaintext[index]);
  return isSame ? AGREED : { disagreement: 'jose and Jotter decrypted different content' };
}
