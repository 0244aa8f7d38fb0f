import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { noneExpected } from '../../core/share/expected-text.ts';
import { sharedState } from '../../core/share/shared-state.ts';
import { disclosureOf, sdJwtOf } from '../../core/token/fixtures/sd-jwts.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { $parsed, pasteText } from '../session/session.ts';
import { $maskable, $masked, $maskedCount, maskClaim } from '../token/masking.ts';
import { inForm } from './share-form.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

/** The link of the pasted token without its signature, with all that stands in its parts. */
async function linked(more: Partial<Parameters<typeof sharedState>[0]> = {}) {
  const token = $parsed.get();
  const whole = sharedState({ text: token.excerpt.text, form: 'unsigned', ...more });
  const redaction = { keepsNames: false, masked: $masked.get() };
  const state = await inForm(token, whole, redaction, new AbortController().signal);
  const parts = parse(excerptOf(state.text)).parts.map(({ text }) => text ?? '');
  return { state, said: [JSON.stringify(state), ...parts].join('\n') };
}

const chosen = (): readonly string[] => $maskable.get().flatMap(({ name, isMasked }) => (isMasked ? [name] : []));

it('masks the nonce of a key binding, and disclosures that match no digest, unasked', async () => {
  const email = disclosureOf(['salt-1', 'email', 'ada@example.com']);
  const bound = [encoded('{"alg":"ES256","typ":"kb+jwt"}'), encoded('{"nonce":"n-4711"}'), 'QUJD'].join('.');
  for (const _sd_alg of ['sha-256', 'rot13']) {
    pasteText(sdJwtOf({ iss: 'joe', _sd: [], _sd_alg }, [email]).excerpt.text + bound);
    expect(chosen()).toEqual(expect.arrayContaining(['nonce', 'email']));
    const { said } = await linked();
    expect(said).toContain('"nonce":"•••"');
    expect(said).not.toMatch(/n-4711|ada@/);
    expect(said).not.toContain(email.text);
  }
});

it('masks other signatures, and what stands around the parts, unasked', async () => {
  const one = (header: unknown) => ({ protected: encoded('{"alg":"HS256"}'), header, signature: 'QUJD' });
  const signatures = [one({ kid: '1' }), one({ email: 'ada@example.com' })];
  pasteText(JSON.stringify({ payload: encoded('{"iss":"joe"}'), signatures, username: 'ada-1815' }));
  expect(chosen()).toEqual(expect.arrayContaining(['email', 'username']));
  const { said } = await linked();
  expect(said).toContain('joe');
  expect(said).not.toMatch(/ada/);
});

it('masks the kid of the key and the expected type with those of the token', async () => {
  pasteText(`${encoded('{"alg":"ES256","kid":"adas-key","typ":"acme+jwt"}')}.${encoded('{"iss":"joe"}')}.QUJD`);
  const key = { text: '{"kty":"EC","crv":"P-256","kid":"adas-key","x":"AA","y":"AA"}', encoding: 'utf8' } as const;
  const more = { key, expected: { ...noneExpected, type: 'acme+jwt' } };
  expect((await linked(more)).state).toMatchObject(more);
  maskClaim('kid', true);
  maskClaim('typ', true);
  expect($maskedCount.get()).toBe(2);
  const { state, said } = await linked(more);
  expect(said).not.toMatch(/adas-key|acme/);
  expect(state.key?.text).toBe(key.text.replace('adas-key', '•••'));
  maskClaim('kid', false);
  maskClaim('typ', false);
});
