import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { chooseAlgorithm, editField } from './editing.ts';
import { $headerField, $payloadField } from '../token/fields.ts';
import { setKeyText } from '../keys/key-field.ts';
import { $isStale } from '../token/parts.ts';
import { $isEdited, $jws, $text, pasteText, returnToPasted } from '../session/session.ts';
import { $answer } from '../verdicts/answer.ts';
import { $diagnostics } from '../judging/diagnostics.ts';
import { startExplanations } from '../circumstances/explanations.ts';
import { $signOffer, signAllTheSame } from './signing.ts';
import { until } from '../fixtures/until.ts';

const encoded = (text: string): string => encodeBase64url(new TextEncoder().encode(text));
const decoded = (part: string | undefined): string => Buffer.from(part ?? '', 'base64url').toString('utf8');
const tokenOf = (header: string, payload: string, signature = 'A'.repeat(43)): string =>
  `${encoded(header)}.${encoded(payload)}.${signature}`;

const odd =
  '{ "10":"ten","2":"two", "id":100002348117421473,\r\n\t"role":"reader","role":"admin","rate":1.0,"big":1E400,"odd":"\\ud800","sub":"ada" }';

/** Subscribes, as the page does: answers that take time come only while somebody listens. */
function listening<V>(run: () => Promise<V>): Promise<V> {
  const stop = $answer.listen(() => undefined);
  return run().finally(stop);
}

beforeEach(() => {
  setKeyText('');
  pasteText('');
});

describe('editing a pane', () => {
  it('changes what was edited and not one character more', () => {
    pasteText(tokenOf('{"alg":"HS256"}', odd));
    const shown = $payloadField.get()?.view.text ?? '';
    editField('payload', shown.replace('"ada"', '"eve"'));
    expect(decoded($text.get().split('.')[1])).toBe(odd.replace('"ada"', '"eve"'));
    expect($payloadField.get()?.view.text).toBe(shown.replace('"ada"', '"eve"'));
    expect($isEdited.get()).toBe(true);
    returnToPasted();
    expect(decoded($text.get().split('.')[1])).toBe(odd);
  });

  it('leaves the token alone while the text is no JSON, and keeps the text', () => {
    const token = tokenOf('{"alg":"HS256"}', '{"sub":"ada"}');
    pasteText(token);
    editField('payload', '{"sub":"ada",');
    expect($text.get()).toBe(token);
    expect($payloadField.get()?.view.text).toBe('{"sub":"ada",');
    expect($payloadField.get()?.problem?.message).toMatch(/ends/);
    editField('payload', '{"sub":"ada","n":1}');
    expect(decoded($text.get().split('.')[1])).toBe('{"sub":"ada","n":1}');
    expect($payloadField.get()?.problem).toBeUndefined();
  });

  it('edits a payload that is text, line breaks and all', () => {
    pasteText(tokenOf('{"alg":"HS256"}', 'one\r\ntwo\r\nthree'));
    editField('payload', 'one\ntwo!\nthree');
    expect(decoded($text.get().split('.')[1])).toBe('one\r\ntwo!\r\nthree');
  });

  it('survives any sequence of member edits, for any JSON', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true }),
        fc.jsonValue(),
        (claims, value) => {
          const payload = JSON.stringify({ ...claims, marker: 'here' });
          pasteText(tokenOf('{"alg":"HS256"}', payload));
          const shown = $payloadField.get()?.view.text ?? '';
          const edited = shown.replace('"marker": "here"', () => `"marker": ${JSON.stringify(value)}`);
          editField('payload', edited);
          expect(decoded($text.get().split('.')[1])).toBe(
            payload.replace('"marker":"here"', () => `"marker":${JSON.stringify(value)}`),
          );
        },
      ),
    );
  });

  it('puts the token back where it stood in the paste, unwrapped', () => {
    const token = tokenOf('{"alg":"HS256"}', '{"sub":"ada"}');
    pasteText(`Authorization: Bearer ${token}\nAccept: */*`);
    editField('payload', '{"sub":"eve"}');
    expect($text.get()).toBe(`Authorization: Bearer ${tokenOf('{"alg":"HS256"}', '{"sub":"eve"}')}\nAccept: */*`);
  });
});

describe('the signature of an edited token', () => {
  it('is known not to match, whatever the key', () => {
    pasteText(tokenOf('{"alg":"HS256"}', '{"sub":"ada"}'));
    expect($isStale.get()).toBe(false);
    editField('payload', '{"sub":"eve"}');
    expect($isStale.get()).toBe(true);
  });

  it('is made anew where a secret is at hand, over exactly the new characters', () =>
    listening(async () => {
      const secret = 'a-secret-of-exactly-32-bytes-ok!';
      pasteText(tokenOf('{"alg":"HS256"}', '{"sub":"ada"}'));
      setKeyText(secret);
      editField('payload', '{"sub":"eve"}');
      await until(() => $answer.get().state === 'pass');
      const [header, payload, signature] = $text.get().split('.');
      expect(signature).toBe(createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url'));
    }));
});

describe('choosing an algorithm', () => {
  it.each([
    ['{"typ":"JWT", "alg":"HS256"}', '{"typ":"JWT", "alg":"ES256"}'],
    ['{"alg":7,"kid":"1"}', '{"alg":"ES256","kid":"1"}'],
    ['{ "kid":"1"}', '{"alg":"ES256", "kid":"1"}'],
    ['{"typ":"JWT","enc0":1}', '{"alg":"ES256","typ":"JWT","enc0":1}'],
  ])('changes nothing else in %s', (before, after) => {
    pasteText(tokenOf(before, '{"sub":"ada"}'));
    chooseAlgorithm('ES256');
    expect($jws.get()?.header.text).toBe(after);
    expect($headerField.get()?.problem).toBeUndefined();
  });
});

describe('a weak key', () => {
  it.each([
    ['short', 'five!', 'The secret has 5 bytes; HS256 must be used with 32 or more (RFC 7518 §3.2)'],
    [
      'empty',
      '{"kty":"oct","k":""}',
      'The secret is empty, so anyone can sign with it; HS256 must be used with 32 bytes',
    ],
  ])('signs after the warning, and verdict and findings say so: %s', async (_, key, why) => {
    await startExplanations();
    const stop = [$signOffer, $diagnostics].map((store) => store.listen(() => undefined));
    await listening(async () => {
      pasteText(tokenOf('{"alg":"HS256"}', '{"sub":"ada"}'));
      setKeyText(key);
      await until(() => $answer.get().state === 'fail');
      const unsigned = $text.get().split('.')[2];
      editField('payload', '{"sub":"eve"}');
      await until(() => $signOffer.get()?.weakness !== undefined);
      expect($signOffer.get()?.weakness).toContain(why);
      expect($text.get().split('.')[2]).toBe(unsigned);
      signAllTheSame();
      await until(() => $answer.get().state === 'warn');
      expect($answer.get().notes.join(' ')).toContain(why);
      expect($diagnostics.get()?.find(({ id }) => id === 'weak-key')?.message).toContain(why);
      editField('payload', '{"sub":"bob"}');
      await until(() => $answer.get().state === 'warn' && $text.get().split('.')[2] !== unsigned);
      expect(decoded($text.get().split('.')[1])).toBe('{"sub":"bob"}');
    });
    for (const end of stop) end();
  });
});
