import { describe, expect, it } from 'vitest';
import { describeKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import type { LockedKey } from '../../core/keys/reading/locked-key.ts';
import { readPastedKeys } from '../../core/keys/reading/read-pasted-keys.ts';
import { calm, keyOf } from '../fixtures/reading.ts';
import { withBags } from './fixtures/many-bags.ts';
import { password } from './fixtures/openssl-keys.ts';
import * as stores from './fixtures/openssl-stores.ts';
import { unlockKey } from './unlock-key.ts';
import type { Unlocked } from './unlocked.ts';

const noToken = () => {
  throw new Error('no token here');
};

async function lockedIn(text: string): Promise<LockedKey> {
  const { keys, locked, problems } = await readPastedKeys(text);
  const [only, ...others] = locked;
  expect([keys, problems, others]).toEqual([[], [], []]);
  if (!only) throw new Error('nothing locked');
  return only;
}

const unlocked = async (text: string, word: string = password): Promise<Unlocked> =>
  unlockKey(await lockedIn(text), word, noToken, calm);

async function opened(text: string, word: string = password): Promise<readonly Key[]> {
  const answer = await unlocked(text, word);
  if (!answer.ok) throw new Error(answer.problem.why);
  return answer.value;
}

const problemsOf = async (text: string): Promise<readonly string[]> => {
  const { keys, locked, problems } = await readPastedKeys(text);
  expect([keys, locked]).toEqual([[], []]);
  return problems.map(({ message }) => message);
};

const own = keyOf(stores.storedKey).material;
const changed = (text: string, at: number): string => {
  const bytes = Buffer.from(text, 'base64');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64');
};

describe('a PKCS#12 store that OpenSSL made', () => {
  it.each([
    ['as it is', stores.modern, password],
    ['with other sizes of AES and fewer iterations', stores.other, password],
    ['without a MAC', stores.withoutMac, password],
    ['with a password outside ASCII, as UTF-8', stores.utf8, 'pässwörd 🗝'],
    ['with a chain of certificates', stores.chain, password],
  ])('%s opens, with the key and its certificate', async (_, text, word) => {
    const [key] = await opened(text, word);
    expect(key?.material).toEqual(own);
    expect(key?.certificates?.own).toBe(0);
    expect(key?.remarks.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^It is from a PKCS#12 key store\..*did not check the MAC/),
    );
  });

  it('gives the certificates of others as keys of their own, each with an id', async () => {
    const keys = await opened(stores.chain);
    expect(keys.map(describeKey)).toEqual([
      'EC P-256 private key, PEM PKCS#8',
      'EC P-256 public key, X.509 certificate',
    ]);
    expect(new Set(keys.map(({ id }) => id)).size).toBe(2);
    expect((await opened(stores.certificatesOnly)).map(({ use }) => use)).toEqual(['public']);
  });

  it('says what it is before it is opened, wherever it was pasted', async () => {
    expect((await lockedIn(stores.modern)).title).toBe('Key store in PKCS#12, encrypted with AES-256');
    expect((await lockedIn(`data:\n  keystore.p12: ${stores.modern}\n`)).lock.kind).toBe('pkcs12');
    const hex = Buffer.from(stores.modern, 'base64').toString('hex');
    expect((await lockedIn(hex)).lock.kind).toBe('pkcs12');
  });

  it('opens with an empty password', async () => {
    expect((await opened(stores.emptyPassword, '')).map(({ material }) => material)).toEqual([own]);
  });

  it('opens each of several keys', async () => {
    const keys = await opened(withBags(stores.emptyPassword, 3), '');
    expect(keys.map(({ id }) => id)).toEqual(['pasted-locked-0', 'pasted-locked-0-2', 'pasted-locked-0-3']);
  });

  it('needs none where it is in the clear', async () => {
    const { keys, locked, problems } = await readPastedKeys(stores.inTheClear);
    expect([locked, problems]).toEqual([[], []]);
    expect(keys.map(({ material }) => material)).toEqual([own]);
    expect((await opened(stores.keyInTheClear)).map(({ material }) => material)).toEqual([own]);
  });
});

describe('a PKCS#12 store that stays closed', () => {
  it.each(['Correct horse', '', 'x'])('with the wrong password %j', async (word) => {
    expect(await unlocked(stores.modern, word)).toMatchObject({ ok: false, problem: { because: 'wrong-password' } });
  });

  it('opened, and no key for JOSE', async () => {
    expect(await unlocked(stores.dsa)).toEqual({
      ok: false,
      problem: {
        because: 'unusable',
        why: 'The password is right. This is a private key for DSA (OID 1.2.840.10040.4.1), which no JOSE algorithm uses.',
      },
    });
  });

  it.each([
    [stores.legacy, /SHA-1 and RC2.*openssl pkcs12 -legacy -in store\.p12 -nodes -out key\.pem$/],
    [stores.tripleDes, /is encrypted with SHA-1 and 3DES\. Jotter opens.*openssl pkcs12 -in store\.p12 -nodes -out/],
  ])('with an old cipher, and names the command that converts it: %#', async (text, says) => {
    expect(await problemsOf(text)).toEqual([expect.stringMatching(says)]);
  });

  it('with more iterations than are computed, and names the command that converts it', async () => {
    expect(await unlocked(stores.slow)).toMatchObject({
      ok: false,
      problem: {
        because: 'over-limit',
        why: expect.stringMatching(/^This key store asks for 1,000,001 iterations.* openssl pkcs12 -in store\.p12/),
      },
    });
  });

  it('that holds a secret only', async () => {
    expect(await problemsOf(stores.secretOnly)).toEqual([
      expect.stringMatching(/has only secret keys.*KeyStore\.getKey/),
    ]);
  });

  it('never throws, however it is damaged', async () => {
    const size = Buffer.from(stores.modern, 'base64').length;
    for (let at = 0; at < size; at += 7) {
      const { locked } = await readPastedKeys(changed(stores.modern, at));
      for (const one of locked) await unlockKey(one, password, noToken, calm);
    }
  });

  it('is let go when it is aborted', async () => {
    const controller = new AbortController();
    const answer = unlockKey(await lockedIn(stores.modern), password, noToken, controller.signal);
    controller.abort();
    await expect(answer).rejects.toThrow(/abort/i);
  });
});
