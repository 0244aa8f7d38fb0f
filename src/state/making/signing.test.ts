import { beforeEach, describe, expect, it } from 'vitest';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { convert } from '../../core/token/write/convert.ts';
import { findTokens } from '../../core/token/find/find.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { jwsVectors } from '../../crypto/vectors/jws-vectors.ts';
import { verify } from '../../crypto/jws/verify.ts';
import { typeDetached } from '../token/detached.ts';
import { editField } from './editing.ts';
import { $headerField, $payloadField } from '../token/fields.ts';
import { $keyText, setKeyText } from '../keys/key-field.ts';
import { signNow } from './signing.ts';
import { $signatures, $text, pasteText } from '../session/session.ts';
import { $answer } from '../verdicts/answer.ts';
import { until } from '../fixtures/until.ts';

/** What a receiver makes of each signature, from the characters alone, and what it reads as the payload. */
async function received(): Promise<readonly string[]> {
  const jws = parse(findTokens($text.get())[0]?.excerpt ?? excerptOf(''));
  if (jws.kind !== 'jws') return [jws.kind];
  const { keys } = readKeys($keyText.get());
  const answers = await Promise.all([jws, ...jws.others].map((one) => verify(one, keys, new AbortController().signal)));
  return [jws.payload.text ?? '', ...answers.map((one) => (one.verdict === 'valid' ? 'valid' : one.why))];
}

async function withToken(token: string, key: string, run: () => Promise<void>): Promise<void> {
  const stops = [$answer, $payloadField, $headerField].map((store) => store.listen(() => undefined));
  setKeyText(key);
  pasteText(token);
  await until(() => $answer.get().state === 'pass');
  await run();
  for (const stop of stops) stop();
}

async function edit(payload: string): Promise<void> {
  const before = $text.get();
  editField('payload', payload);
  await until(() => $text.get() !== before && $answer.get().state === 'pass');
}

beforeEach(() => {
  setKeyText('');
  pasteText('');
});

const forms = ['compact', 'flattened', 'general'] as const;
const signable = jwsVectors.filter(
  ({ expect: wanted, key, privateKey }) =>
    wanted === 'valid' && (privateKey !== undefined || /"(?:d|k)"\s*:/.test(key)),
);
const cases = signable.flatMap(({ id, token, key, privateKey }) =>
  forms.map((form) => ({ id, form, token, key: privateKey ?? key })),
);

describe('an edited token', () => {
  it('has vectors of every kind of key', () => {
    expect(signable.length).toBeGreaterThan(8);
  });

  it.each(cases)('is signed again in its own serialization: $id, $form', async ({ token, key, form }) => {
    const jws = parse(findTokens(token)[0]?.excerpt ?? excerptOf(token));
    const written = jws.kind === 'jws' ? convert(jws, form) : undefined;
    await withToken(written?.ok ? written.value : '', key, async () => {
      await edit('{"edited":true}');
      expect(await received()).toEqual(['{"edited":true}', 'valid']);
      const shown = parse(findTokens($text.get())[0]?.excerpt ?? excerptOf(''));
      expect(shown).toMatchObject({ kind: 'jws', serialization: form });
    });
  });
});

const secret =
  '{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}';
const encoded = (text: string): string => Buffer.from(text).toString('base64url');

/** Signs a token in JSON that has no signature yet, as the button does. */
async function signed(token: object, run: () => Promise<void>): Promise<void> {
  const stop = $answer.listen(() => undefined);
  setKeyText(secret);
  pasteText(JSON.stringify(token));
  await until(() => $signatures.get().length > 0 && $answer.get().state === 'fail');
  signNow('all');
  await until(() => $answer.get().state === 'pass' || $answer.get().state === 'warn');
  await run();
  stop();
}

describe('a token in JSON', () => {
  it('is signed where nothing of its header is protected (RFC 7520 §4.7)', async () => {
    const token = { payload: encoded('{"sub":"ada"}'), header: { alg: 'HS256' }, signature: '' };
    await signed(token, async () => expect(await received()).toEqual(['{"sub":"ada"}', 'valid']));
  });

  it('is signed with an alg that is not protected (RFC 7520 §4.6), and an edit of either header signs again', async () => {
    const token = {
      payload: encoded('{"sub":"ada"}'),
      protected: encoded('{"typ":"JWT"}'),
      header: { alg: 'HS256' },
      signature: '',
    };
    await signed(token, async () => {
      editField('header', '{"typ":"JWT","kid":"a"}');
      await until(() => $answer.get().state === 'pass' || $answer.get().state === 'warn');
      editField('unprotected', '{"alg":"HS512"}');
      await until(() => /HS512/.test($answer.get().text));
      expect(await received()).toEqual(['{"sub":"ada"}', 'valid']);
    });
  });

  it('is edited again once it was signed here: its signature is the old one then, not one of the wrong length', async () => {
    const secret = Buffer.from('a secret of thirty-two bytes, ok').toString('base64url');
    const key = JSON.stringify({ kty: 'oct', k: secret });
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.';
    const stops = [$answer, $payloadField, $headerField].map((store) => store.listen(() => undefined));
    setKeyText(key);
    pasteText(token);
    signNow();
    await until(() => $answer.get().state === 'pass');
    editField('header', '{"alg":"ES512"}');
    await until(() => $answer.get().kind === 'edited');
    expect($answer.get().words).toBe('no longer matches: you edited the token');
    for (const stop of stops) stop();
  });

  it('is signed over a payload that is kept elsewhere', async () => {
    const stop = $answer.listen(() => undefined);
    setKeyText(secret);
    pasteText(`${encoded('{"alg":"HS256","b64":false,"crit":["b64"]}')}..${'A'.repeat(43)}`);
    typeDetached('$.02', 'text');
    await until(() => $answer.get().state === 'fail');
    signNow();
    await until(() => $answer.get().state === 'pass');
    // RFC 7797 §4.2
    expect($text.get().split('.')[2]).toBe('A5dxf2s96_n5FLueVuW1Z_vh161FwXZC4YLPff6dmDY');
    stop();
  });

  it('keeps a period out of a compact payload that is not encoded, and takes it in JSON', async () => {
    const header = encoded('{"alg":"HS256","b64":false,"crit":["b64"]}');
    await signed({ payload: '{"price":1}', protected: header, signature: '' }, async () => {
      await edit('{"price":1.5}');
      expect(await received()).toEqual(['{"price":1.5}', 'valid']);
    });
    pasteText(`${header}.{"price":1}.${'A'.repeat(43)}`);
    editField('payload', '{"price":1.5}');
    expect($payloadField.get()?.problem?.message).toContain('RFC 7797 §5.2');
    expect($text.get()).toBe(`${header}.{"price":1}.${'A'.repeat(43)}`);
  });
});
