import { describe, expect, it } from 'vitest';
import { pasteText } from '../session/session.ts';
import { $toVerify } from './to-verify.ts';
import { $treatments } from './treatments.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const token = (payload: string): string => `${encoded('{"alg":"HS256"}')}.${encoded(payload)}.AAAA`;

describe('the table of libraries', () => {
  it.each([
    ['claims', token('{"sub":"ada"}'), true],
    ['a payload of text', token('hello'), false],
    ['an array', token('[1]'), false],
    ['damaged claims', token('{"sub":"ada","exp'), false],
    [
      'encrypted claims',
      `${encoded('{"alg":"dir","enc":"A128GCM"}')}..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`,
      false,
    ],
    ['no token', 'hello', false],
  ])('says of %s what is known', (_, text, isKnown) => {
    pasteText(text);
    expect($treatments.get().length > 0).toBe(isKnown);
  });
});

const formOf = (text: string) => {
  pasteText(text);
  return $toVerify.get()?.form;
};

describe('what code must check', () => {
  it('tells other forms of a token from the compact one', () => {
    const [header = '', payload = '', signature = ''] = token('{"iss":"a"}').split('.');
    expect(formOf(token('{"iss":"a"}'))).toBeUndefined();
    expect(formOf(`${token('{"iss":"a","_sd":[]}')}~`)).toBe('sd-jwt');
    expect(formOf(JSON.stringify({ payload, protected: header, signature }))).toBe('json');
  });
});
