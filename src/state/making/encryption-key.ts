import { computed } from 'nanostores';
import { stringParameter } from '../../core/token/parameters.ts';
import { $jwe } from '../token/decryption.ts';
import { offerKey } from '../keys/key-field.ts';
import { $algorithmRow } from '../token/parts.ts';
import { $isCiphertextStale, $encryptionKeys } from './reencryption.ts';

const loadGenerate = () => import('../../crypto/keys/generate-encryption-key.ts');
const loadExport = () => import('../../crypto/keys/export-key.ts');

/** Whether what was edited waits for a key that can encrypt it, and for which algorithm one may be made. */
export const $encryptionKeyOffer = computed(
  [$isCiphertextStale, $encryptionKeys, $algorithmRow],
  (isCiphertextStale, sealers, row) =>
    isCiphertextStale && sealers.length === 0 && row?.management && row.management.mode !== 'rsa-pkcs1'
      ? row.name
      : undefined,
);

/** Makes a key for the token's algorithm and shows it in the key field; the encryption that waited for it follows. */
export async function makeEncryptionKey(): Promise<void> {
  const jwe = $jwe.get();
  if (!jwe) return;
  const [alg = '', enc = ''] = [stringParameter(jwe, 'alg'), stringParameter(jwe, 'enc')];
  const kid = stringParameter(jwe, 'kid') ?? 'demo';
  const made = await (await loadGenerate()).generateEncryptionKey(alg, enc, kid, new AbortController().signal);
  if (made.ok) offerKey((await loadExport()).toJwkText(made.value), 'generated');
}
