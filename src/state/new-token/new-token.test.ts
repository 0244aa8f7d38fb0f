import { compactVerify, importJWK, type JWK } from 'jose';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { templates } from '../../core/new-token/templates.ts';
import { resetCircumstances } from '../circumstances/circumstances.ts';
import { startExplanations } from '../circumstances/explanations.ts';
import { until } from '../fixtures/until.ts';
import { $keys, $keyText, setKeyText } from '../keys/key-field.ts';
import { setAsOf } from '../page/clock.ts';
import { $text, pasteText } from '../session/session.ts';
import { $claimsToSign } from './claims-to-sign.ts';
import { $newJudgement, openNewToken } from './judge-new-token.ts';
import {
  $canUndo,
  $kind,
  $newClaims,
  chooseKind,
  editClaims,
  moveTimes,
  receiveClaims,
  resetClaims,
  undoReplacement,
} from './new-claims.ts';
import { $isBehind, $newSigning, $newToken, signNewToken, type NewToken } from './sign-new-token.ts';
import {
  $algorithm,
  $keyWeakness,
  $signAlgorithms,
  $signer,
  $signers,
  chooseAlgorithm,
  chooseSigner,
} from './signing-key.ts';

/** Seconds since 1970. */
const now = 1_795_946_400;

const part = (token: string, index: number): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString());

async function sign(): Promise<NewToken> {
  await signNewToken();
  const made = $newToken.get();
  if (!made) throw new Error(JSON.stringify($newSigning.get()));
  return made;
}

async function judged() {
  const stop = $newJudgement.listen(() => undefined);
  await until(() => ($newJudgement.get()?.headline ?? '') !== '');
  const judgement = $newJudgement.get();
  stop();
  if (!judgement) throw new Error('not judged');
  return judgement;
}

/** Says whether another library verifies it with the public numbers of the key. */
async function verifies({ text, key: { material }, alg }: NewToken): Promise<boolean> {
  const { kty, crv, n, e, x, y, k } = material;
  const jwk: JWK = JSON.parse(JSON.stringify({ kty, crv, n, e, x, y, k }));
  return compactVerify(text, await importJWK(jwk, alg)).then(
    () => true,
    () => false,
  );
}

beforeAll(startExplanations);
beforeEach(() => {
  vi.stubGlobal('location', { hash: '' });
  resetCircumstances();
  setAsOf(now);
  setKeyText('');
  pasteText('');
  chooseSigner(undefined);
  chooseAlgorithm('ES256');
  $newToken.set(undefined);
});

describe('a new token', () => {
  it.each(templates)('of the template $title meets its profile, and verifies', async (template) => {
    chooseKind(template.id);
    chooseSigner(undefined);
    const made = await sign();
    const header = part(made.text, 0);
    expect(header).toMatchObject({ alg: 'ES256', typ: template.typ });
    expect(part(made.text, 1)).toMatchObject({ ...template.claims, iat: now });
    if (template.carriesKey) {
      expect(header).not.toHaveProperty('kid');
      expect(Object.keys(Object(header['jwk']))).toEqual(['kty', 'crv', 'x', 'y']);
    } else expect(header['kid']).toMatch(/^[\w-]{43}$/);
    expect(await verifies(made)).toBe(true);
    const { findings = [], outcome, gates } = await judged();
    expect(findings.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
    expect(['looks-valid', 'undecided']).toContain(outcome);
    expect(gates.find(({ id }) => id === 'signature')?.state).not.toBe('fail');
    expect(gates.find(({ id }) => id === 'profile')?.state).not.toBe('fail');
  });

  it('has an id and times of its own each time, and the same key', async () => {
    chooseKind('access');
    const one = await sign();
    setAsOf(now + 5);
    const other = await sign();
    expect(other.key.material).toEqual(one.key.material);
    expect(part(other.text, 1)['jti']).not.toBe(part(one.text, 1)['jti']);
    expect(part(other.text, 1)).toMatchObject({ iat: now + 5, exp: now + 3605 });
    expect(JSON.stringify(part(one.text, 0))).not.toContain('"d"');
  });

  it('is checked against the profile that it is meant for, also where it does not look like it', async () => {
    chooseKind('logout');
    editClaims(`{"iss":"https://auth.example","iat":${now}}`);
    await sign();
    const { outcome, reasons } = await judged();
    expect(outcome).toBe('rejected');
    expect(reasons.map(({ missing }) => missing)).toContain('events');
    resetClaims();
  });

  it('opens in the debugger with its key', async () => {
    chooseKind('plain');
    const made = await sign();
    await openNewToken();
    expect($text.get()).toBe(made.text);
    expect(location.hash).toBe('#/');
    expect(JSON.parse($keyText.get())).toMatchObject({ kty: 'EC', d: made.key.material.d });
    const stop = $keys.listen(() => undefined);
    await until(() => $keys.get().length > 0);
    stop();
    // It is the same key, which is not listed twice.
    expect($signers.get().map(({ kid }) => kid)).toEqual([made.key.kid]);
    expect($signer.get()?.kid).toBe(made.key.kid);
  });
});

describe('the key of a new token', () => {
  it('may be a secret of the key field, which names no kid and signs no DPoP proof', async () => {
    setKeyText('0123456789abcdef0123456789abcdef');
    await until(() => $keys.get().length > 0);
    chooseKind('plain');
    const [secret] = $signers.get().filter(({ use }) => use === 'secret');
    chooseSigner(secret);
    expect($signAlgorithms.get().map(({ name }) => name)).toEqual(['HS256', 'HS384', 'HS512']);
    const made = await sign();
    expect(part(made.text, 0)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(await verifies(made)).toBe(true);
    await openNewToken();
    expect($keyText.get()).toBe('0123456789abcdef0123456789abcdef');
    chooseAlgorithm('HS512');
    expect($algorithm.get()?.name).toBe('HS512');
    expect($keyWeakness.get()).toContain('The secret has 32 bytes');
    chooseKind('dpop');
    expect($signers.get().map(({ use }) => use)).not.toContain('secret');
    expect($signAlgorithms.get().map(({ kind }) => kind)).not.toContain('mac');
  });

  it('is made for any algorithm that signs', async () => {
    chooseKind('plain');
    for (const name of ['HS384', 'PS256', 'ES384', 'Ed25519']) {
      chooseSigner(undefined);
      chooseAlgorithm(name);
      const made = await sign();
      expect(part(made.text, 0)['alg']).toBe(name);
      expect([name, await verifies(made)]).toEqual([name, true]);
    }
  });
});

describe('what was typed', () => {
  it('stays with its template, and can be brought back', () => {
    chooseKind('access');
    editClaims('{"iss":"mine"');
    chooseKind('id');
    expect($newClaims.get()).toContain('nonce');
    chooseKind('access');
    expect($newClaims.get()).toBe('{"iss":"mine"');
    resetClaims();
    expect($newClaims.get()).toContain('client_id');
    expect($canUndo.get()).toBe(true);
    undoReplacement();
    expect($newClaims.get()).toBe('{"iss":"mine"');
  });

  it('is signed only when it is valid; the token before stays, and says that it is older', async () => {
    chooseKind('plain');
    editClaims(`{"sub":"a","iat":${now}}`);
    const made = await sign();
    expect($isBehind.get()).toBe(false);
    editClaims('{"sub":"a",');
    await signNewToken();
    expect($newSigning.get()).toMatchObject({ status: 'done', value: expect.stringContaining('Line 1') });
    expect($newToken.get()).toBe(made);
    expect($isBehind.get()).toBe(true);
  });

  it('comes from the debugger, and gets the present times on request', () => {
    editClaims('{"mine":1}');
    $claimsToSign.set('{"sub":"ada", "iat": 1000, "nbf": 990, "exp": 1300}');
    receiveClaims();
    expect($kind.get()).toBe('plain');
    expect($claimsToSign.get()).toBeUndefined();
    moveTimes();
    expect($newClaims.get()).toBe(`{"sub":"ada", "iat": ${now}, "nbf": ${now - 10}, "exp": ${now + 300}}`);
    undoReplacement();
    expect($newClaims.get()).toBe('{"sub":"ada", "iat": 1000, "nbf": 990, "exp": 1300}');
  });
});
