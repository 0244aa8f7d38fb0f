import { createHmac, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyAutopsy } from '../../crypto/autopsy/decryption/any-autopsy.ts';
import { arrive, moveTextToKeyField } from '../arrival/arrival.ts';
import { applyRemedy } from '../autopsy/apply-remedy.ts';
import { $autopsy } from '../autopsy/autopsy.ts';
import { searchHere } from '../autopsy/run-search.ts';
import { $setByLink, resetCircumstances } from '../circumstances/circumstances.ts';
import { $explanations, startExplanations } from '../circumstances/explanations.ts';
import { $isReadingKeys, $shelf, keepField, offerKey, restoreKey, setKeyText } from '../keys/key-field.ts';
import { putIntoField } from '../keys/key-page.ts';
import { setAsOf } from '../page/clock.ts';
import { pasteText } from '../session/session.ts';
import { changePage } from '../snapshot/page-state.ts';
import { $decryption } from '../token/decryption.ts';
import { $disclosing } from '../token/disclosures.ts';
import { $verifications } from '../verifying/verification.ts';
import { $judgement } from './judgement.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { sub: 'ada', role: 'admin' };

const attacker = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = ({ publicKey }: { readonly publicKey: KeyObject }): string =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();

function es256(header: object = {}, payload: object = claims): string {
  const input = `${encoded({ alg: 'ES256', typ: 'JWT', ...header })}.${encoded(payload)}`;
  const signature = sign('sha256', Buffer.from(input), { key: attacker.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

const secret = randomBytes(32).toString('base64url');
function hs256(payload: object = claims): string {
  const input = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(payload)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const stores = [$verifications, $decryption, $disclosing, $judgement, $isReadingKeys, $autopsy] as const;

const isSettled = (): boolean =>
  !$isReadingKeys.get() &&
  $verifications.get().status !== 'busy' &&
  $decryption.get().status !== 'busy' &&
  $autopsy.get().status !== 'running' &&
  $judgement.get().outcome !== 'pending';

/** What the page says once everything has come. */
async function said(): Promise<{ readonly outcome: string; readonly signature: string; readonly headline: string }> {
  const stops = stores.map((store) => store.listen(() => undefined));
  for (let quiet = 0; quiet < 3; quiet = isSettled() ? quiet + 1 : 0) await new Promise((done) => setTimeout(done, 5));
  const { outcome, headline, gates } = $judgement.get();
  for (const stop of stops) stop();
  return { outcome, headline, signature: gates.find(({ id }) => id === 'signature')?.state ?? '' };
}

/** Applies what the search for the cause offers. */
async function applyOffer(): Promise<void> {
  const stop = $autopsy.listen(() => undefined);
  await said();
  const report = $autopsy.get();
  const remedy = report.status === 'done' ? report.report.finding?.remedy : undefined;
  stop();
  if (!remedy) throw new Error('no remedy');
  applyRemedy(remedy);
}

beforeEach(async () => {
  if (!$explanations.get()) await startExplanations();
  searchHere(anyAutopsy);
  pasteText('');
  setKeyText('');
  $shelf.set([]);
  resetCircumstances();
});

describe('a key that the sender chose', () => {
  it('from the header of the token is never the key of the user, by the remedy of a mismatch either', async () => {
    pasteText(es256({ jwk: attacker.publicKey.export({ format: 'jwk' }) }));
    setKeyText(pem(stranger));
    expect((await said()).outcome).toBe('rejected');
    await applyOffer();
    expect(await said()).toMatchObject({ outcome: 'undecided', signature: 'warn' });
  });

  it('and sent with the token stays theirs when it is put aside and back', async () => {
    arrive('A link', { text: es256(), publicKey: pem(attacker) });
    expect(await said()).toMatchObject({ outcome: 'undecided', signature: 'warn' });
    offerKey(pem(stranger), 'generated');
    expect((await said()).outcome).toBe('rejected');
    restoreKey();
    expect(await said()).toMatchObject({ outcome: 'undecided', signature: 'warn' });
  });

  it('and sent with the token stays theirs when it is kept and put into the field again', async () => {
    arrive('A link', { text: es256(), publicKey: pem(attacker) });
    await said();
    keepField();
    const [kept] = $shelf.get();
    if (!kept) throw new Error('nothing kept');
    await putIntoField(kept);
    $shelf.set([]);
    expect(await said()).toMatchObject({ outcome: 'undecided', signature: 'warn' });
  });

  it('and sent as the text stays theirs when it is moved to the key field', async () => {
    arrive('A link', { text: pem(attacker) });
    moveTextToKeyField();
    arrive('A link', { text: es256() });
    expect(await said()).toMatchObject({ outcome: 'undecided', signature: 'warn' });
  });

  it('and sent as a secret in quotes stays theirs when the quotes are removed', async () => {
    arrive('A link', { text: hs256(), publicKey: `"${secret}"` });
    await said();
    await applyOffer();
    expect(await said()).toMatchObject({ outcome: 'undecided', signature: 'warn' });
  });

  it('and pasted by the user is theirs: the control', async () => {
    pasteText(es256());
    setKeyText(pem(attacker));
    expect(await said()).toMatchObject({ outcome: 'looks-valid', signature: 'pass' });
    setKeyText('');
    arrive('A link', { text: es256() });
    setKeyText(pem(attacker));
    expect(await said()).toMatchObject({ outcome: 'looks-valid', signature: 'pass' });
  });
});

describe('a clock that a link chose', () => {
  it('stays the link’s when another link sets something else', async () => {
    const expired = es256({}, { ...claims, exp: 1_600_000_000 });
    setKeyText(pem(attacker));
    pasteText(expired);
    expect((await said()).outcome).toBe('rejected');
    setAsOf(1_599_995_000);
    $setByLink.set({ asOf: 1_599_995_000, expected: {} });
    expect((await said()).outcome).toBe('undecided');
    arrive('A link', { text: expired, expected: { audience: 'api' } });
    const { outcome, headline } = await said();
    expect(outcome).not.toBe('looks-valid');
    expect(headline).toContain('clock');
  });
});

describe('an encrypted token with the key of its sender', () => {
  it('does not look valid', async () => {
    const { CompactEncrypt } = await import('jose');
    const key = randomBytes(32);
    const text = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(key);
    const jwk = JSON.stringify({ kty: 'oct', k: key.toString('base64url') });
    arrive('A link', { text, publicKey: jwk });
    expect(await said()).toMatchObject({ outcome: 'undecided', signature: 'warn' });
    changePage({ given: undefined });
    expect((await said()).outcome).toBe('looks-valid');
  });

  it('does not say who made it, where a public key encrypted it', async () => {
    const { CompactEncrypt } = await import('jose');
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const text = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
      .encrypt(pair.publicKey);
    setKeyText(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    pasteText(text);
    const { headline } = await said();
    expect(headline).toContain('nothing says who made it');
    expect(headline).not.toContain('Looks valid');
  });
});
