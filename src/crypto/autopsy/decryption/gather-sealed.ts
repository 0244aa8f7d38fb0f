import { stringParameter } from '../../../core/token/parameters.ts';
import type { Jwe } from '../../../core/token/token.ts';
import { encryptingWith } from '../../jwe-header/encrypted-with.ts';
import { headerBytes } from '../../jwe-header/header-bytes.ts';
import { keySchemeOf, type KeyScheme } from '../../jwe-header/key-scheme.ts';
import { withPublicNumbers } from '../../keys/complete-key.ts';
import { additionalData } from '../../jwe/additional-data.ts';
import type { SecretEvidence } from '../evidence.ts';
import type { SealedEvidence, SealedRecipient } from './sealed-evidence.ts';

/** Recipients and keys that are looked at. */
const mostRecipients = 4;
const mostKeys = 100;

/** What the search for the cause looks at where a token does not decrypt; undefined where nothing can be tried. */
export async function gatherSealed(
  jwe: Jwe,
  secrets: SecretEvidence,
  around: string,
): Promise<SealedEvidence | undefined> {
  const recipients = [jwe, ...jwe.others].slice(0, mostRecipients).flatMap((one) => recipientOf(one) ?? []);
  const [first] = recipients;
  const [iv, ciphertext, tag] = [jwe.iv, jwe.ciphertext, jwe.tag]
    .map(({ readable }) => Uint8Array.from(readable))
    .values();
  // A tag that was cut could match by chance, and without one nothing tells a key that fits.
  if (!first || !iv || iv.length === 0 || !ciphertext || tag?.length !== first.encryption.tagBytes) return undefined;
  return {
    recipients,
    sealed: { iv, ciphertext, tag },
    aad: additionalData(jwe.header.excerpt.text, jwe.aad),
    headerBytes: Uint8Array.from(jwe.header.readable),
    around,
    ...secrets,
    keys: await Promise.all(secrets.keys.slice(0, mostKeys).map(withPublicNumbers)),
  };
}

function recipientOf(jwe: Jwe): SealedRecipient | undefined {
  const wanted = encryptingWith(jwe);
  if (!wanted.ok) return undefined;
  const { algorithm, encryption, compressed } = wanted.value;
  if (!algorithm.management) return undefined;
  const scheme = schemeOf(jwe, algorithm.name, algorithm.management);
  return {
    alg: algorithm.name,
    management: algorithm.management,
    encryption,
    compressed,
    encryptedKey: Uint8Array.from(jwe.encryptedKey.readable),
    ...(scheme && { scheme }),
    parties: { u: stringParameter(jwe, 'apu') ?? '', v: stringParameter(jwe, 'apv') ?? '' },
  };
}

/** What the header says of it, an `iv` of the wrong length included (RFC 7518 §4.7.1.1). */
function schemeOf(jwe: Jwe, alg: string, management: SealedRecipient['management']): KeyScheme | undefined {
  const read = keySchemeOf(jwe, alg, management);
  if (read.ok) return read.value;
  if (management.mode !== 'gcm-wrap') return undefined;
  const iv = headerBytes(jwe, 'iv', 'RFC 7518 §4.7.1.1');
  const tag = headerBytes(jwe, 'tag', 'RFC 7518 §4.7.1.2');
  if (!iv.ok || !tag.ok || !iv.value || tag.value?.length !== 16) return undefined;
  return { ...management, iv: iv.value, tag: tag.value };
}
