import { describe, expect, it } from 'vitest';
import { readKeys } from '../../../core/keys/reading/read-keys.ts';
import { calm } from '../../fixtures/reading.ts';
import { decrypt } from '../../jwe/decrypt.ts';
import { gatherSealed } from './gather-sealed.ts';
import { jweOfPaste, sealedAutopsied } from './fixtures/sealed-autopsied.ts';
import { sealedMakers, sealedSecrets } from './fixtures/sealed-makers.ts';
import { bytesFor, keyWrapped, sealed, type EncryptionName, type FaultySealed } from './fixtures/sealed-kit.ts';
import { unrelatedSealed } from './fixtures/unrelated-sealed.ts';
import { everyDecryptionHypothesis } from './hypotheses/index.ts';

/** One of each kind: `npm run bench:autopsy` has all of them, and thousands of unrelated keys. */
const encryptions: readonly EncryptionName[] = ['A256GCM', 'A128CBC-HS256', 'A256CBC-HS512'];

const verdictWith = async (paste: string, keyText: string, encoding: FaultySealed['encoding'] = 'utf8') =>
  (await decrypt(jweOfPaste(paste), readKeys(keyText, { secretEncoding: encoding }).keys, calm)).verdict;

describe('every hypothesis about a token that does not decrypt', () => {
  it('has an id of its own, and makers of tokens with its fault', () => {
    const ids = everyDecryptionHypothesis.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual([...sealedMakers.keys()].toSorted());
  });

  it.each([...sealedMakers, ...sealedSecrets])(
    '%s is named where it is the fault, and by no other name',
    async (id, make) => {
      const named: string[] = [];
      let count = 0;
      for (const enc of encryptions)
        for (const token of make(enc)) {
          count += 1;
          // Otherwise there is nothing to look for.
          expect(await verdictWith(token.paste, token.keyText, token.encoding)).not.toBe('decrypted');
          const { finding } = await sealedAutopsied(token);
          const names = finding?.faults.map((fault) => fault.id).join(' + ') ?? 'nothing';
          if (names !== id) named.push(`${enc}: ${names}`);
          expect(finding?.sentence ?? '').toContain(token.says ?? '');
          const key = finding?.remedy?.key;
          expect(key !== undefined).toBe(token.isMended ?? false);
          if (key) expect(await verdictWith(token.paste, key.text, key.encoding)).toBe('decrypted');
        }
      expect(named).toEqual([]);
      expect(count).toBeGreaterThan(0);
    },
  );
});

describe('two faults at once', () => {
  const contentKey = bytesFor('content key', 32);
  const enc = 'A256GCM';
  const [session] = sealedMakers.get('next-auth-key')?.(enc) ?? [];
  const longIv = sealed({ header: { alg: 'dir', enc }, enc, contentKey, iv: bytesFor('iv', 16) });
  const wrapped = sealed({
    header: { alg: 'dir', enc },
    enc,
    contentKey,
    encryptedKey: keyWrapped(bytesFor('wrapping', 32), contentKey),
  });

  it.each([
    ['secret-quotes + next-auth-key', session?.paste, `"${session?.keyText}"`],
    ['secret-base64 + gcm-iv-length', longIv, contentKey.toString('base64')],
    ['secret-hex + key-wraps', wrapped, bytesFor('wrapping', 32).toString('hex')],
  ])('are both named: %s', async (names, paste = '', keyText) => {
    const { finding } = await sealedAutopsied({ paste, keyText });
    expect(finding?.faults.map(({ id }) => id).join(' + ')).toBe(names);
  });
});

describe('a token of which nothing can be told', () => {
  it('is not searched where its tag is gone or was cut, because a part of a tag fits by chance', async () => {
    const whole = sealed({ header: { alg: 'dir', enc: 'A128GCM' }, enc: 'A128GCM', contentKey: bytesFor('key', 16) });
    for (const paste of [whole.replace(/[^.]*$/, ''), whole.slice(0, -20)])
      expect(await gatherSealed(jweOfPaste(paste), { keyText: 'x', encoding: 'utf8', keys: [] }, '')).toBeUndefined();
  });

  it('ends at its bound where it is long', async () => {
    const content = 'x'.repeat(6_000_000);
    const header = { alg: 'dir', enc: 'A128CBC-HS256' };
    const paste = sealed({ header, enc: 'A128CBC-HS256', contentKey: bytesFor('key', 32), content });
    const { finding, isBounded, tried } = await sealedAutopsied({ paste, keyText: 'an unrelated secret' });
    expect(finding).toBeUndefined();
    expect(isBounded).toBe(true);
    expect(tried).toBeGreaterThan(10);
    expect(tried).toBeLessThan(100);
  });
});

describe('an unrelated key', () => {
  it('is never told to decrypt', async () => {
    const named: string[] = [];
    for (let number = 0; number < 210; number++) {
      const { finding } = await sealedAutopsied(unrelatedSealed(number));
      if (finding) named.push(`${number}: ${finding.sentence}`);
    }
    expect(named).toEqual([]);
  });
});
