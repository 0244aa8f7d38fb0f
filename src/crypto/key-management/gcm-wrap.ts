import { joinBytes } from '../../core/text/join-bytes.ts';
import { ok } from '../../core/text/result.ts';
import { gcmOpen } from '../primitives/aes.ts';
import type { GcmWrap } from '../jwe-header/key-scheme.ts';
import { cannotCompute, type Recovered, type Recovery } from './recovery.ts';
import { secretOf } from './secret-of.ts';
import { unopenedKey } from './unopened-key.ts';

/** AES-GCM key wrap (RFC 7518 §4.7): no additional data, `iv` and `tag` in the header. */
export async function gcmUnwrap(recovery: Recovery<GcmWrap>): Recovered {
  const { scheme, key, encryptedKey, wanted } = recovery;
  const sealed = joinBytes(encryptedKey, scheme.tag);
  const opened = await gcmOpen(secretOf(key), scheme.iv, sealed, new Uint8Array(0));
  if (opened.ok) return ok({ bytes: opened.value, proven: true, notes: [] });
  if (opened.problem === 'unavailable') return cannotCompute(wanted.algorithm, true);
  return unopenedKey(recovery, {
    check: 'The tag of the key wrap, "tag" in the header, does not fit (RFC 7518 §4.7.1.2)',
    altered: 'the encrypted key, or "iv" or "tag" in the header,',
  });
}
