import { describe, expect, it } from 'vitest';
import { sealedMakers } from '../../crypto/autopsy/decryption/fixtures/sealed-makers.ts';
import { decryptionCases } from '../fixtures/decryption-cases.ts';
import { judged } from '../fixtures/judged.ts';
import { $keyReading } from '../keys/key-field.ts';
import { $judgement } from '../judging/judgement.ts';
import { applyRemedy } from './apply-remedy.ts';

/** Seconds since 1970. */
const now = 1_796_100_000;

/** What the page must say of each; `button`: what a click on it must make the token decrypt. */
interface Expected {
  readonly says: RegExp;
  readonly state: 'fail' | 'unchecked';
  readonly faults?: readonly string[];
  readonly button?: string;
}

const damaged = /^(?!.*(?:can be decrypted|key is right|fits)).*damaged/s;

const byName: Readonly<Record<string, Expected>> = {
  'auth-js-5': {
    state: 'unchecked',
    faults: ['auth-js-key'],
    button: 'Use the derived key',
    says: /as Auth\.js 5 does it.*“__Secure-authjs\.session-token” as its salt, 64 bytes.*AUTH_SECRET/,
  },
  'auth-js-5-alone': {
    state: 'unchecked',
    faults: ['auth-js-key'],
    button: 'Use the derived key',
    says: /“__Secure-authjs\.session-token” as its salt/,
  },
  'auth0-session': {
    state: 'unchecked',
    faults: ['auth0-session-key'],
    button: 'Use the derived key',
    says: /Auth0’s session cookies.*AUTH0_SECRET/,
  },
  'cookie-chunks-order': { state: 'unchecked', says: /Add a key to decrypt this token/ },
  'm-cookie': { state: 'unchecked', says: /Add a key to decrypt this token/ },
  'ecdh-apu-ignored': {
    state: 'fail',
    faults: ['parties-left-out'],
    says: /can be decrypted if “apu” and “apv” are left out of the key derivation.*Your key is the right one.*go-jose/,
  },
  'gcm-iv16': {
    state: 'fail',
    faults: ['secret-base64', 'gcm-iv-length'],
    says: /base64-decoded first \(32 bytes\) and the initialization vector is used with all its 16 bytes.*requires exactly 12/,
  },
  'gcm-iv16-any-key': { state: 'fail', says: damaged },
  'm-iv': { state: 'fail', says: damaged },
  'n-jwe-cut-nokey': { state: 'fail', says: damaged },
  'next-auth-4': {
    state: 'unchecked',
    faults: ['next-auth-key'],
    button: 'Use the derived key',
    says: /as NextAuth\.js 4 does it \(HKDF with SHA-256, without a salt, 32 bytes\).*NEXTAUTH_SECRET/,
  },
  'next-auth-4-env-line': {
    state: 'unchecked',
    faults: ['secret-named-line', 'next-auth-key'],
    button: 'Use the derived key',
    says: /only the value of “NEXTAUTH_SECRET” is used as the secret, and the key is derived/,
  },
  'oaep256-mgf1sha1': {
    state: 'fail',
    faults: ['oaep-mask-hash'],
    says: /OAEP over SHA-256 and its mask \(MGF1\) over SHA-1.*Your key is the right one.*new OAEPParameterSpec\("SHA-256", "MGF1"/,
  },
};

const isDecrypted = async (): Promise<boolean> => {
  const stop = $judgement.listen(() => undefined);
  for (let turn = 0; turn < 500 && $judgement.get().signature.kind !== 'decrypted'; turn++)
    await new Promise((done) => setTimeout(done, 2));
  const { kind, state } = $judgement.get().signature;
  stop();
  return kind === 'decrypted' && state === 'pass';
};

describe('a token that does not decrypt', () => {
  it('has an expectation each', () => {
    expect(decryptionCases.map(({ name }) => name).toSorted()).toEqual(Object.keys(byName).toSorted());
  });

  it.each(decryptionCases.map((one) => [one.name, one] as const))('%s', async (name, { paste, key }) => {
    const { signature, headline } = await judged({ paste, now, ...(key === undefined ? {} : { key }) });
    const expected = byName[name];
    const finding = signature.autopsy?.status === 'done' ? signature.autopsy.report.finding : undefined;
    expect(signature.state).toBe(expected?.state);
    expect([signature.words, signature.text, ...signature.notes].join(' ')).toMatch(expected?.says ?? /$^/);
    expect(finding?.faults.map(({ id }) => id)).toEqual(expected?.faults);
    expect(finding?.remedy?.label).toBe(expected?.button);
    // What matched under a condition never makes the gate green.
    if (finding) expect(signature.notes.join(' ')).toMatch(/with the key as it is, the token does not decrypt/);
    if (finding) expect(headline).toMatch(/^Rejected|^The token does not decrypt with your key as it is\./);
    if (!finding?.remedy) return;
    applyRemedy(finding.remedy);
    expect(await isDecrypted()).toBe(true);
    expect($keyReading.get().problems).toEqual([]);
  });
});

describe('each fault, on the page', () => {
  it.each([...sealedMakers])('%s is searched for by itself, and makes no gate green', async (id, make) => {
    const [token] = [...make('A256GCM'), ...make('A256CBC-HS512')];
    const { signature } = await judged({
      paste: token?.paste ?? '',
      now,
      key: token?.keyText ?? '',
      encoding: token?.encoding ?? 'utf8',
    });
    const finding = signature.autopsy?.status === 'done' ? signature.autopsy.report.finding : undefined;
    expect(finding?.faults.map((fault) => fault.id)).toEqual([id]);
    expect(['fail', 'unchecked']).toContain(signature.state);
    expect(signature.words).toContain('does not decrypt as it is; it can be decrypted if');
  });
});
