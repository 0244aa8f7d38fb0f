import { fail, ok, type Result } from '../../core/text/result.ts';
import type { Alignment } from '../../core/token/plaintext.ts';
import type { Jwe } from '../../core/token/token.ts';
import { additionalData } from './additional-data.ts';
import { contentAutopsy } from './content-autopsy.ts';
import { openContent, withoutPadding } from './content-cipher.ts';
import { inflatedContent } from './inflated-content.ts';
import { recoverContentKey } from '../key-management/recover-content-key.ts';
import { cannotCompute, refused, type Recovery, type TrialFault } from '../key-management/recovery.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Opened {
  readonly plaintext: Bytes;
  readonly alignment: Alignment;
  readonly contentKey: Bytes;
  /** Sentences. */
  readonly notes: readonly string[];
}

/** Opens the token with one key, in two steps: its content key, its content (RFC 7516 §5.2 steps 6 to 17). */
export async function openToken(jwe: Jwe, recovery: Recovery): Promise<Result<Opened, TrialFault>> {
  const contentKey = await recoverContentKey(recovery);
  if (!contentKey.ok) return contentKey;
  const { encryption, compressed } = recovery.wanted;
  const { bytes, notes } = contentKey.value;
  const [iv, ciphertext, tag] = [jwe.iv, jwe.ciphertext, jwe.tag]
    .map((part) => Uint8Array.from(part.readable))
    .values();
  if (!iv || !ciphertext || !tag) return refused('malformed', 'The token lacks a part.');
  const sealed = { iv, ciphertext, tag };
  const opened = await openContent(encryption, bytes, sealed, additionalData(jwe.header.excerpt.text, jwe.aad));
  if (!opened.ok) {
    if (opened.problem === 'unavailable') return cannotCompute(encryption, true);
    return fail(await contentAutopsy({ jwe, recovery, contentKey: contentKey.value, sealed }));
  }
  const content = encryption.kind === 'gcm' ? opened.value : withoutPadding(opened.value);
  if (!content) return refused('malformed', PADDING);
  if (!compressed) {
    return ok({
      plaintext: content,
      alignment: encryption.kind === 'gcm' ? 'exact' : 'whole',
      contentKey: bytes,
      notes,
    });
  }
  const inflated = await inflatedContent(content, ciphertext.length);
  if (!inflated.ok) return inflated;
  const { plaintext, note } = inflated.value;
  return ok({ plaintext, alignment: 'whole', contentKey: bytes, notes: [...notes, note] });
}

const PADDING =
  'The key and the tag fit, but the decrypted content does not end in the padding of PKCS #7 that RFC 7518 §5.2.2.1 wants: its sender made a mistake.';
