import { beforeEach, describe, expect, it } from 'vitest';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { decrypt } from '../../crypto/jwe/decrypt.ts';
import { jweVectors } from '../../crypto/vectors/jwe-vectors.ts';
import { $decrypted } from '../token/decryption.ts';
import { chooseAlgorithm, chooseEncryption, editField } from './editing.ts';
import { $payloadField } from '../token/fields.ts';
import { $keyText, setKeyText } from '../keys/key-field.ts';
import { makeEncryptionKey } from './encryption-key.ts';
import { $isCiphertextStale, $reencryption } from './reencryption.ts';
import { $text, pasteText, returnToPasted } from '../session/session.ts';
import { $answer } from '../verdicts/answer.ts';
import { until } from '../fixtures/until.ts';

/** What a receiver makes of the token, from its characters alone. */
async function received(): Promise<string> {
  const jwe = parse(excerptOf($text.get()));
  if (jwe.kind !== 'jwe') return jwe.kind;
  const fault = jwe.faults.find(({ severity }) => severity === 'error');
  if (fault) return fault.message;
  const answer = await decrypt(jwe, readKeys($keyText.get()).keys, new AbortController().signal);
  return answer.verdict === 'decrypted' ? new TextDecoder().decode(answer.plaintext) : answer.why;
}

async function withOpened(token: string, key: string, run: () => Promise<void>): Promise<void> {
  const stops = [$answer, $payloadField, $reencryption].map((store) => store.listen(() => undefined));
  setKeyText(key);
  pasteText(token);
  await until(() => $decrypted.get() !== undefined);
  await run();
  for (const stop of stops) stop();
}

const edited = '{"edited":true}';

async function edit(): Promise<void> {
  const before = $text.get();
  editField('payload', edited);
  await until(() => $text.get() !== before && !$isCiphertextStale.get());
}

beforeEach(() => {
  setKeyText('');
  pasteText('');
});

const usesPkcs1 = (token: string): boolean => /RSA1_5|UlNBMV81|JTQTFfN|SU0ExXz/.test(token);
const editable = jweVectors.filter(({ token, plaintext }) => !usesPkcs1(token) && !plaintext.startsWith('{'));

/** With a key made for it, where none at hand serves. */
async function reencrypted(): Promise<void> {
  await until(() => !$isCiphertextStale.get() || $reencryption.get().status === 'done');
  if ($isCiphertextStale.get()) await makeEncryptionKey();
  await until(() => !$isCiphertextStale.get());
}

describe('what was decrypted', () => {
  it.each(editable)('is encrypted again for the same key: $id', async ({ token, key }) => {
    await withOpened(token, key, async () => {
      await edit();
      expect(await received()).toBe(edited);
    });
  });

  it.each(editable)('is encrypted anew with another content encryption: $id', async ({ token, key, enc }) => {
    await withOpened(token, key, async () => {
      const next = enc === 'A256GCM' ? 'A128GCM' : 'A256GCM';
      const before = $text.get();
      const opened = await received();
      chooseEncryption(next);
      await until(() => $text.get() !== before);
      await reencrypted();
      expect(await received()).toBe(opened);
    });
  });

  const others = editable.flatMap((vector) =>
    ['ECDH-ES+A128KW', 'dir', 'A192GCMKW'].map((alg) => ({ ...vector, next: alg })),
  );
  it.each(others)('is encrypted anew for $next, with a key made for it: $id', async ({ token, key, next }) => {
    await withOpened(token, key, async () => {
      const opened = await received();
      chooseAlgorithm(next);
      await reencrypted();
      expect(await received()).toBe(opened);
    });
  });

  it('is what the token holds when it is pasted again, or gone back to', async () => {
    const { token, key, plaintext } = editable[0] ?? { token: '', key: '', plaintext: '' };
    await withOpened(token, key, async () => {
      await edit();
      returnToPasted();
      await until(() => $payloadField.get()?.view.text === plaintext);
      await edit();
      pasteText(token);
      await until(() => $payloadField.get()?.view.text === plaintext);
    });
  });

  it('is not encrypted for one of several recipients at the price of the others', async () => {
    const { token, key } = jweVectors.find(({ id }) => id === 'RFC 7520 §5.8, general') ?? { token: '{}', key: '' };
    const { recipients, ...rest } = JSON.parse(token);
    const twice = JSON.stringify({ ...rest, recipients: [...recipients, ...recipients] });
    await withOpened(twice, key, async () => {
      chooseEncryption('A256GCM');
      await until(() => $reencryption.get().status === 'done');
      expect($answer.get().text).toContain('The token has 2 recipients, and encrypted anew');
    });
  });
});
